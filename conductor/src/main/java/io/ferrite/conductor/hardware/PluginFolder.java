package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.DriverPlugin;
import io.ferrite.drivers.spi.SpiVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.pf4j.BasePluginLoader;
import org.pf4j.DefaultPluginClasspath;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;
import org.pf4j.PropertiesPluginDescriptorFinder;
import org.pf4j.util.Unzip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins of a folder, each in a class loader of its own. Zips are unpacked into a folder that nobody else uses. A plugin
 * is closed before it is unloaded, for example to log out of BMCs.
 */
final class PluginFolder extends DefaultPluginManager {

    private static final Logger LOG = LoggerFactory.getLogger(PluginFolder.class);
    private static final String SUFFIX = ".zip";
    private static final String DESCRIPTOR = PropertiesPluginDescriptorFinder.DEFAULT_PROPERTIES_FILE_NAME;

    private final List<DriverPlugin> opened = new ArrayList<>();
    private final Path work;

    PluginFolder(Path work) {
        super(work);
        this.work = work;
    }

    /** Loads all plugins of {@code folder}, in the order of their file names; {@code check} hears of what went wrong. */
    void load(Path folder, CatalogCheck check) {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(PluginFolder::isPlugin).sorted().forEach(plugin -> load(folder, plugin, check));
        } catch (IOException unreadable) {
            check.mistake("Plugin folder %s cannot be read: %s.", folder, unreadable);
        }
    }

    private void load(Path folder, Path plugin, CatalogCheck check) {
        String origin = folder.relativize(plugin).toString();
        try {
            String id = open(unpacked(plugin));
            check.read("plugin " + id, driverPlugins(id));
        } catch (IOException unreadable) {
            check.mistake("Plugin %s is corrupt or cannot be unpacked below %s: %s.", origin, work, unreadable);
        } catch (RuntimeException | LinkageError | ServiceConfigurationError wrong) {
            check.mistake("Plugin %s cannot be loaded: %s.", origin, reason(wrong));
        }
    }

    /** A zip, or a folder that is not hidden. Other files are nobody's business. */
    private static boolean isPlugin(Path entry) {
        String name = entry.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(SUFFIX) || Files.isDirectory(entry));
    }

    private Path unpacked(Path plugin) throws IOException {
        if (Files.isDirectory(plugin)) {
            return plugin;
        }
        String name = plugin.getFileName().toString();
        Path target = work.resolve(name.substring(0, name.length() - SUFFIX.length()));
        refuseTruncated(plugin);
        Files.createDirectories(work);
        new Unzip(plugin.toFile(), target.toFile()).extract();
        return target;
    }

    /** Unpacking reads from the front and would be content with whatever it finds; the directory is at the end. */
    private static void refuseTruncated(Path zip) throws IOException {
        try (ZipFile whole = new ZipFile(zip.toFile())) {
            if (whole.getEntry(DESCRIPTOR) == null) {
                throw new IOException("it holds no " + DESCRIPTOR);
            }
        }
    }

    private String open(Path unpacked) {
        refuseOtherContract(getPluginDescriptorFinder().find(unpacked));
        return loadPlugin(unpacked);
    }

    /** Those of the plugin itself: the house's class path may hold some too. */
    private List<DriverPlugin> driverPlugins(String id) {
        ClassLoader own = getPluginClassLoader(id);
        List<DriverPlugin> found = ServiceLoader.load(DriverPlugin.class, own).stream()
                .filter(each -> each.type().getClassLoader().equals(own))
                .map(ServiceLoader.Provider::get)
                .toList();
        opened.addAll(found);
        return found;
    }

    private void refuseOtherContract(PluginDescriptor plugin) {
        if (!getVersionManager().checkVersionConstraint(SpiVersion.CURRENT, plugin.getRequires())) {
            throw new IllegalArgumentException("version %s of %s requires driver contract %s, but this conductor has %s"
                    .formatted(plugin.getVersion(), plugin.getPluginId(), plugin.getRequires(), SpiVersion.CURRENT));
        }
    }

    private static String reason(Throwable wrong) {
        if (wrong.getCause() == null) {
            return String.valueOf(wrong.getMessage());
        }
        return wrong.getMessage() + " (" + wrong.getCause() + ")";
    }

    @Override
    public void unloadPlugins() {
        opened.forEach(PluginFolder::close);
        opened.clear();
        super.unloadPlugins();
    }

    private static void close(DriverPlugin plugin) {
        try {
            plugin.close();
        } catch (RuntimeException wrong) {
            LOG.warn("Plugin {} could not be closed.", plugin.getClass().getName(), wrong);
        }
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new PropertiesPluginDescriptorFinder();
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new BasePluginLoader(this, new DefaultPluginClasspath()) {
            @Override
            protected PluginClassLoader createPluginClassLoader(Path path, PluginDescriptor descriptor) {
                return new SpiClassLoader(pluginManager, descriptor, DriverPlugin.class.getClassLoader());
            }
        };
    }
}
