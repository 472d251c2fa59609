package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Targets without a node. */
final class Targets {

    private Targets() {}

    static Target named(String name) {
        return with(name, Map.of());
    }

    static Target with(String name, Map<String, Object> driverInfo) {
        return new Target(UUID.randomUUID(), name, driverInfo, Map.of(), Optional.empty(), List.of());
    }
}
