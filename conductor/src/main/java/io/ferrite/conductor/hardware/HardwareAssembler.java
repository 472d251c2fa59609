package io.ferrite.conductor.hardware;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.drivers.spi.DriverSetting;
import io.ferrite.drivers.spi.HardwareType;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.Secret;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Composes the hardware of a node out of the implementations that its fields name. Costs no call to the machine. */
public final class HardwareAssembler {

    /** Keys that nobody declared are secret where they sound like it. */
    private static final Pattern SOUNDS_SECRET = Pattern.compile("password|secret|token|configdrive");

    private final DriverCatalog catalog;
    private final BmcGate gate;

    public HardwareAssembler(DriverCatalog catalog) {
        this(catalog, HardwareSettings.USUAL);
    }

    public HardwareAssembler(DriverCatalog catalog, HardwareSettings settings) {
        this.catalog = catalog;
        this.gate = new BmcGate(settings);
    }

    /**
     * The hardware of {@code node}. An interface is served by what {@code instance_info} names for it (until the instance is
     * gone), else by what the node's field names, else by the default of the hardware type.
     *
     * @param node with driver, driver_info, instance_info, properties, name, parent and all interfaces read
     * @param children the nodes whose parent it is
     * @throws Problem of kind INVALID that names the node and the field, where one names something that is not there
     */
    public Hardware assemble(Node node, List<UUID> children) {
        HardwareType type = type(node);
        Map<InterfaceKind, Implementation> interfaces = new EnumMap<>(InterfaceKind.class);
        Map<String, Object> overrides = node.get(NodeField.INSTANCE_INFO).map();
        List<String> mistakes = new ArrayList<>();
        for (InterfaceKind kind : InterfaceKind.values()) {
            List<String> names = catalog.names(type, kind);
            String name = chosen(node, overrides, kind, names.getFirst());
            if (names.contains(name)) {
                interfaces.put(kind, catalog.implementation(kind, name));
            } else {
                mistakes.add("%s '%s' is not one of: %s".formatted(kind.field(), name, String.join(", ", names)));
            }
        }
        refuse(node, type, mistakes);
        return new Hardware(target(node, type, children), interfaces, gate);
    }

    private HardwareType type(Node node) {
        String driver = node.get(NodeField.DRIVER);
        try {
            return catalog.known(driver);
        } catch (Problem unknown) {
            throw new Problem(
                    ProblemKind.INVALID,
                    "Node %s has driver '%s'. %s".formatted(node.label(), driver, unknown.getMessage()),
                    unknown);
        }
    }

    private static String chosen(Node node, Map<String, Object> overrides, InterfaceKind kind, String usual) {
        Object override = overrides.get(kind.field());
        if (override != null) {
            return override.toString();
        }
        return node.interfaceName(kind).orElse(usual);
    }

    private static void refuse(Node node, HardwareType type, List<String> mistakes) {
        if (!mistakes.isEmpty()) {
            throw Problem.invalid(
                    "Node %s cannot be driven by %s: %s.", node.label(), type.name(), String.join("; ", mistakes));
        }
    }

    private Target target(Node node, HardwareType type, List<UUID> children) {
        return new Target(
                node.uuid(),
                node.label(),
                secrets(node.get(NodeField.DRIVER_INFO).map(), catalog.settings(type)),
                node.get(NodeField.PROPERTIES).map(),
                secrets(node.get(NodeField.INSTANCE_INFO).map(), Map.of()),
                node.find(NodeField.PARENT_NODE),
                children);
    }

    private static Map<String, Object> secrets(Map<String, Object> members, Map<String, DriverSetting> settings) {
        Map<String, Object> values = new LinkedHashMap<>(members);
        values.replaceAll((key, value) -> {
            if (value != null && isSecret(key, settings.get(key))) {
                return secret(value);
            }
            return value;
        });
        return values;
    }

    private static boolean isSecret(String key, DriverSetting setting) {
        if (setting != null) {
            return setting.secret();
        }
        return SOUNDS_SECRET.matcher(key.toLowerCase(Locale.ROOT)).find();
    }

    private static Secret secret(Object value) {
        if (value instanceof String text) {
            return Secret.of(text);
        }
        return Secret.of(Document.write(value));
    }
}
