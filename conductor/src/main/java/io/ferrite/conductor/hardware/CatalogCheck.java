package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.DriverPlugin;
import io.ferrite.drivers.spi.HardwareType;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects what plugins offer, and every mistake in it, before anything is served. */
final class CatalogCheck {

    private static final String HOUSE = "the house";

    private final List<String> mistakes = new ArrayList<>();
    private final Map<InterfaceKind, Map<String, Implementation>> implementations = new EnumMap<>(InterfaceKind.class);
    private final Map<String, HardwareType> types = new TreeMap<>();
    private final Map<String, String> origins = new HashMap<>();
    private boolean sawPlugin;

    CatalogCheck() {
        for (InterfaceKind kind : InterfaceKind.values()) {
            implementations.put(kind, new TreeMap<>());
            add(HOUSE, Absent.of(kind));
        }
    }

    void mistake(String sentence, Object... values) {
        sawPlugin = true;
        mistakes.add(sentence.formatted(values));
    }

    /** Takes what one plugin offers; {@code origin} is its name in messages. */
    void read(String origin, List<DriverPlugin> plugins) {
        sawPlugin = true;
        int before = implementations.values().stream().mapToInt(Map::size).sum() + types.size() + mistakes.size();
        plugins.forEach(plugin -> read(origin, plugin));
        int after = implementations.values().stream().mapToInt(Map::size).sum() + types.size() + mistakes.size();
        if (after == before) {
            mistake("%s offers nothing: no implementation and no hardware type.", capital(origin));
        }
    }

    /** Everything that was offered, or all mistakes at once. */
    Offers finish() {
        if (!sawPlugin) {
            mistake("There is no driver plugin.");
        }
        types.values().forEach(this::checkNames);
        if (!mistakes.isEmpty()) {
            throw new CatalogProblem(mistakes);
        }
        return new Offers(implementations, new TreeMap<>(types));
    }

    private void read(String origin, DriverPlugin plugin) {
        try {
            plugin.implementations().forEach(each -> add(origin, each));
            plugin.hardwareTypes().forEach(each -> add(origin, each));
        } catch (RuntimeException | LinkageError wrong) {
            mistake("%s does not say what it offers: %s.", capital(origin), wrong);
        }
    }

    private void add(String origin, Implementation implementation) {
        String key = "%s '%s'".formatted(implementation.kind().text(), implementation.name());
        if (isFree(origin, key)) {
            implementations.get(implementation.kind()).put(implementation.name(), implementation);
            checkSteps(origin, key, implementation);
        }
    }

    private void add(String origin, HardwareType type) {
        if (isFree(origin, "hardware type '%s'".formatted(type.name()))) {
            types.put(type.name(), type);
        }
    }

    private boolean isFree(String origin, String key) {
        String other = origins.putIfAbsent(key, origin);
        if (other == null) {
            return true;
        }
        mistake("%s and %s both offer %s.", capital(other), origin, key);
        return false;
    }

    private void checkSteps(String origin, String key, Implementation implementation) {
        Set<String> seen = new HashSet<>();
        for (StepSpec step : StepOffers.specs(implementation)) {
            if (!seen.add(step.name())) {
                mistake("%s of %s has two steps called '%s'.", capital(key), origin, step.name());
            }
        }
    }

    private void checkNames(HardwareType type) {
        String origin = origins.get("hardware type '%s'".formatted(type.name()));
        type.interfaces().forEach((kind, names) -> {
            if (names.isEmpty()) {
                mistake("Hardware type '%s' of %s lists nothing for %s.", type.name(), origin, kind.text());
            }
            names.stream()
                    .filter(name -> !implementations.get(kind).containsKey(name))
                    .forEach(name -> mistake(
                            "Hardware type '%s' of %s lists %s '%s', which nobody offers; offered: %s.",
                            type.name(), origin, kind.text(), name, offered(kind)));
        });
    }

    private String offered(InterfaceKind kind) {
        return String.join(
                ", ", Collections.unmodifiableSet(implementations.get(kind).keySet()));
    }

    private static String capital(String origin) {
        return Character.toUpperCase(origin.charAt(0)) + origin.substring(1);
    }
}
