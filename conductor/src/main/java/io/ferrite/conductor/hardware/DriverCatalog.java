package io.ferrite.conductor.hardware;

import io.ferrite.core.problem.Problem;
import io.ferrite.drivers.spi.DriverPlugin;
import io.ferrite.drivers.spi.DriverSetting;
import io.ferrite.drivers.spi.HardwareType;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All drivers that this conductor can serve. What it holds is free of contradictions: a catalog with a mistake in it does
 * not come into being, and the conductor does not start. Closing it lets the plugins go; it is empty from then on.
 */
public final class DriverCatalog implements AutoCloseable {

    private final Runnable unload;
    private volatile Offers offers;

    private DriverCatalog(Offers offers, Runnable unload) {
        this.offers = offers;
        this.unload = unload;
    }

    /**
     * Loads every plugin of a folder.
     *
     * @param pluginFolder holds plugins as zips or as folders of the same shape; it is only read
     * @param workFolder where zips are unpacked; made if absent, and no other process may use it
     * @throws CatalogProblem with all mistakes at once, where there are any
     */
    public static DriverCatalog load(Path pluginFolder, Path workFolder) {
        CatalogCheck check = new CatalogCheck();
        PluginFolder plugins = new PluginFolder(workFolder);
        plugins.load(pluginFolder, check);
        try {
            return new DriverCatalog(check.finish(), plugins::unloadPlugins);
        } catch (CatalogProblem mistakes) {
            plugins.unloadPlugins();
            throw mistakes;
        }
    }

    /**
     * Takes plugins that are loaded already.
     *
     * @throws CatalogProblem with all mistakes at once, where there are any
     */
    public static DriverCatalog of(List<DriverPlugin> plugins) {
        CatalogCheck check = new CatalogCheck();
        plugins.forEach(plugin -> check.read("plugin " + plugin.getClass().getName(), List.of(plugin)));
        return new DriverCatalog(check.finish(), () -> {});
    }

    /** The names that a node's {@code driver} field may hold, sorted. */
    public Set<String> hardwareTypes() {
        return offers.types().keySet();
    }

    /**
     * The names that a node of {@code type} may hold in its interface fields: by the text of each of the thirteen kinds, the
     * default first.
     *
     * @throws Problem of kind NOT_FOUND for an unknown type
     */
    public Map<String, List<String>> interfacesOf(String type) {
        HardwareType known = known(type);
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (InterfaceKind kind : InterfaceKind.values()) {
            names.put(kind.text(), names(known, kind));
        }
        return names;
    }

    /**
     * The {@code driver_info} keys that nodes of {@code type} may hold, sorted, each with a sentence for people and whether
     * it is required by any of the interfaces.
     *
     * @throws Problem of kind NOT_FOUND for an unknown type
     */
    public Map<String, String> propertiesOf(String type) {
        Map<String, String> helps = new TreeMap<>();
        settings(known(type)).forEach((name, setting) -> helps.put(name, setting.help() + necessity(setting)));
        return helps;
    }

    /**
     * The {@code driver_info} keys of {@code type} whose values are masked.
     *
     * @throws Problem of kind NOT_FOUND for an unknown type
     */
    public Set<String> secretKeys(String type) {
        return settings(known(type)).values().stream()
                .filter(DriverSetting::secret)
                .map(DriverSetting::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() {
        offers = Offers.NONE;
        unload.run();
    }

    HardwareType known(String type) {
        HardwareType known = offers.types().get(type);
        if (known == null) {
            throw Problem.notFound(
                    "There is no hardware type '%s' here; there are: %s.", type, String.join(", ", hardwareTypes()));
        }
        return known;
    }

    /** The names that may serve {@code kind}, the default first. */
    List<String> names(HardwareType type, InterfaceKind kind) {
        List<String> names = new ArrayList<>(type.interfaces().getOrDefault(kind, List.of()));
        String absent = Absent.nameFor(kind);
        if (!names.contains(absent) && (names.isEmpty() || Absent.isChoice(kind))) {
            names.add(absent);
        }
        return List.copyOf(names);
    }

    Implementation implementation(InterfaceKind kind, String name) {
        return offers.named(kind, name);
    }

    /** What all implementations that may serve {@code type} declare; where two declare a key, the stricter word holds. */
    Map<String, DriverSetting> settings(HardwareType type) {
        Map<String, DriverSetting> merged = new TreeMap<>();
        implementations(type)
                .flatMap(each -> each.settings().stream())
                .forEach(setting -> merged.merge(setting.name(), setting, DriverCatalog::stricter));
        return merged;
    }

    private Stream<Implementation> implementations(HardwareType type) {
        return Arrays.stream(InterfaceKind.values())
                .flatMap(kind -> names(type, kind).stream().map(name -> implementation(kind, name)));
    }

    private static DriverSetting stricter(DriverSetting one, DriverSetting other) {
        return new DriverSetting(
                one.name(), one.required() || other.required(), one.secret() || other.secret(), one.kind(), one.help());
    }

    private static String necessity(DriverSetting setting) {
        if (setting.required()) {
            return " Required.";
        }
        return " Optional.";
    }
}
