package io.ferrite.drivers.spi;

import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the {@code driver} field of a node names: per interface kind the implementations that may serve it, the default
 * first. A kind that is not listed gets the house's absent implementation ({@code no-bios}, {@code noop}, …).
 *
 * @param name for example {@code redfish}
 * @param interfaces implementation names per kind, each list with at least one name
 */
public record HardwareType(String name, Map<InterfaceKind, List<String>> interfaces) {

    public HardwareType {
        interfaces = interfaces.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> List.copyOf(each.getValue())));
    }
}
