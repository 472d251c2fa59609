package io.ferrite.drivers.spi.value;

import java.util.Objects;

/**
 * Where a light is.
 *
 * @param component the part of the machine
 * @param name its name within that part
 */
public record IndicatorPlace(IndicatorComponent component, String name) {

    public IndicatorPlace {
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(name, "name");
    }

    /** How clients write it: {@code <name>@<component>}. */
    public String text() {
        return name + "@" + component.text();
    }
}
