package io.ferrite.drivers.spi;

import io.ferrite.drivers.spi.value.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A snapshot of the node that a call is about. Nothing in it can be saved. Values of the maps are JSON values: {@code
 * String}, {@code Number}, {@code Boolean}, {@code null}, {@code List}, {@code Map}; texts of {@code driverInfo} whose key
 * was declared secret are {@link Secret}, and so are those of {@code instanceInfo} whose key says so.
 *
 * @param node the node's UUID
 * @param name the node's name, or its UUID where it has none: for messages
 * @param driverInfo how to reach the hardware
 * @param properties what the hardware is
 * @param instanceInfo what is to run on it
 * @param parent the node that contains this one, if any
 * @param children the nodes that this one contains
 */
public record Target(
        UUID node,
        String name,
        Map<String, Object> driverInfo,
        Map<String, Object> properties,
        Map<String, Object> instanceInfo,
        Optional<UUID> parent,
        List<UUID> children) {

    public Target {
        driverInfo = Collections.unmodifiableMap(new LinkedHashMap<>(driverInfo));
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        instanceInfo = Collections.unmodifiableMap(new LinkedHashMap<>(instanceInfo));
        children = List.copyOf(children);
    }

    /** A machine on which nothing is to run. */
    public Target(
            UUID node,
            String name,
            Map<String, Object> driverInfo,
            Map<String, Object> properties,
            Optional<UUID> parent,
            List<UUID> children) {
        this(node, name, driverInfo, properties, Map.of(), parent, children);
    }

    /** The text under {@code key}, or empty where it is absent, null or blank. Secrets are not shown by this. */
    public Optional<String> text(String key) {
        return switch (driverInfo.get(key)) {
            case String text when !text.isBlank() -> Optional.of(text.strip());
            case Number number -> Optional.of(number.toString());
            case Boolean bool -> Optional.of(bool.toString());
            case null, default -> Optional.empty();
        };
    }

    /**
     * The text under {@code key}.
     *
     * @throws DriverException of kind {@link ErrorKind#REJECTED} that names the node and the key, where it is absent
     */
    public String requiredText(String key) {
        return text(key)
                .orElseThrow(() -> DriverException.rejected(
                        "driver_info of node %s has no %s; set it with a PATCH of /driver_info/%s"
                                .formatted(name, key, key)));
    }

    /** The secret under {@code key}, or empty where it is absent. */
    public Optional<Secret> secret(String key) {
        return switch (driverInfo.get(key)) {
            case Secret secret -> Optional.of(secret);
            case String text -> Optional.of(Secret.of(text));
            case null, default -> Optional.empty();
        };
    }

    /**
     * The whole number under {@code key}, or {@code fallback} where it is absent.
     *
     * @throws DriverException of kind {@link ErrorKind#REJECTED} where it is no whole number
     */
    public int integer(String key, int fallback) {
        return text(key).map(text -> parse(key, text)).orElse(fallback);
    }

    private int parse(String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw DriverException.rejected(
                    "driver_info/%s of node %s must be a whole number, but is '%s'".formatted(key, name, text), wrong);
        }
    }
}
