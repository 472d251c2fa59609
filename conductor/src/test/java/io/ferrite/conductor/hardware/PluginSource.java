package io.ferrite.conductor.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.drivers.spi.DriverPlugin;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.pf4j.ExtensionPoint;

/** A plugin that is written, compiled and packed by a test, so that its classes are on no class path. */
final class PluginSource {

    private static final String SERVICE = "META-INF/services/io.ferrite.drivers.spi.DriverPlugin";

    private final Path folder;

    private PluginSource(Path folder) {
        this.folder = folder;
    }

    /** A plugin with no code yet, in {@code folder}, which must not exist. */
    static PluginSource in(Path folder, String id, String requires) {
        PluginSource plugin = new PluginSource(folder);
        return plugin.file(
                "plugin.properties",
                "plugin.id=%s\nplugin.version=1.2.3\nplugin.requires=%s\n".formatted(id, requires));
    }

    /** A plugin that offers power {@code id} and the hardware type {@code id}. */
    static PluginSource working(Path folder, String id) {
        return in(folder, id, ">=1.0.0 & <2.0.0").driver(id, "\"" + id + "\"");
    }

    /**
     * Adds a driver that offers power under the name that the Java expression {@code name} gives; the power is also a
     * {@link java.util.function.BooleanSupplier} that tells whether the driver was closed.
     */
    PluginSource driver(String id, String name) {
        String source = """
                package plugin;
                import io.ferrite.drivers.spi.*;
                import io.ferrite.drivers.spi.value.*;
                import java.util.*;
                public class Driver implements DriverPlugin, AutoCloseable {
                    static boolean closed;
                    public void close() { closed = true; }
                    public List<Implementation> implementations() {
                        return List.of(new Implementation(InterfaceKind.POWER, %s, new Bmc(), List.of()));
                    }
                    public List<HardwareType> hardwareTypes() {
                        return List.of(new HardwareType("%s", Map.of(InterfaceKind.POWER, List.of(%s))));
                    }
                    static class Bmc implements PowerControl, java.util.function.BooleanSupplier {
                        public boolean getAsBoolean() { return closed; }
                        public PowerState read(Target target) { return PowerState.ON; }
                        public void change(Target target, PowerChange change, java.time.Duration limit) {}
                    }
                }
                """.formatted(name, id, name);
        return file("src/Driver.java", source).file("classes/" + SERVICE, "plugin.Driver");
    }

    PluginSource file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Compiles what is below {@code src} into {@code classes}. */
    PluginSource compiled() {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", folder.resolve("classes").toString()));
        arguments.addAll(List.of("-classpath", home(DriverPlugin.class) + ":" + home(ExtensionPoint.class)));
        files("src").forEach(file -> arguments.add(file.toString()));
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(code).isZero();
        return this;
    }

    /** Deletes one file. */
    PluginSource without(String name) {
        assertThat(folder.resolve(name).toFile().delete()).isTrue();
        return this;
    }

    /** Packs everything into {@code zip}. */
    Path zipped(Path zip) {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : files("")) {
                add(out, file);
            }
            return zip;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void add(ZipOutputStream out, Path file) throws IOException {
        out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, (OutputStream) out);
        out.closeEntry();
    }

    private List<Path> files(String below) {
        try (Stream<Path> files = Files.walk(folder.resolve(below))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String home(Class<?> type) {
        String url = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return URLDecoder.decode(url, StandardCharsets.UTF_8);
    }
}
