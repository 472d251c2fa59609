package io.ferrite.core.step;

import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A step as it was asked for.
 *
 * @param kind the interface that offers it; for reserved steps a convention only
 * @param name for example {@code set_boot_device}
 * @param arguments JSON values by name
 * @param scope on the node itself, or on its children
 */
public record Step(InterfaceKind kind, String name, Map<String, Object> arguments, StepScope scope) {

    public Step {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(scope, "scope");
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** How people and settings name it: {@code interface.step}. */
    public String id() {
        return kind.text() + "." + name;
    }

    /** The reserved step that it is, or empty where a driver has to know it. */
    public Optional<ReservedStep> reserved() {
        return ReservedStep.named(name);
    }
}
