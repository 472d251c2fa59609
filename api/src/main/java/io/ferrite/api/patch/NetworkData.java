package io.ferrite.api.patch;

import io.ferrite.api.request.JsonShape;
import io.ferrite.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The form of {@code network_data}: links, networks and services, each item with what its type needs. */
final class NetworkData {

    private record Variant(Set<String> types, Set<String> required) {}

    // spotless:off   a table: columns kept straight
    private static final Map<String, List<Variant>> PARTS = Map.of(
        "links", List.of(
            new Variant(Set.of("bridge", "dvs", "hw_veb", "hyperv", "ovs", "tap", "vhostuser", "vif", "phy"),
                        Set.of("id", "ethernet_mac_address")),
            new Variant(Set.of("bond"),
                        Set.of("id", "ethernet_mac_address", "bond_mode", "bond_links")),
            new Variant(Set.of("vlan"),
                        Set.of("id", "vlan_mac_address", "vlan_link", "vlan_id"))),
        "networks", List.of(
            new Variant(Set.of("ipv4", "ipv4_dhcp", "ipv6", "ipv6_dhcp", "ipv6_slaac"),
                        Set.of("id", "link", "network_id"))),
        "services", List.of(
            new Variant(Set.of("dns"), Set.of("address"))));
    // spotless:on

    private NetworkData() {}

    /**
     * Refuses what is no network data.
     *
     * @throws Problem of kind INVALID
     */
    static void check(Map<String, Object> network) {
        network.keySet().stream()
                .filter(key -> !PARTS.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw Problem.invalid("network_data has links, networks and services, but no '%s'.", key);
                });
        PARTS.forEach((part, variants) -> JsonShape.array(network.get(part), "network_data/" + part)
                .forEach(item -> checkItem(part, JsonShape.object(item, "Each of network_data/" + part), variants)));
    }

    private static void checkItem(String part, Map<String, Object> item, List<Variant> variants) {
        boolean fits = variants.stream()
                .anyMatch(variant -> variant.types().stream().anyMatch(type -> type.equals(item.get("type")))
                        && item.keySet().containsAll(variant.required()));
        if (!fits) {
            throw Problem.invalid("An item of network_data/%s lacks what its type needs.", part);
        }
    }
}
