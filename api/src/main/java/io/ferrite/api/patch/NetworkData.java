package io.ferrite.api.patch;

import static io.ferrite.api.patch.NetworkForm.BOND_MODE;
import static io.ferrite.api.patch.NetworkForm.MAC;
import static io.ferrite.api.patch.NetworkForm.MTU;
import static io.ferrite.api.patch.NetworkForm.ROUTES_V4;
import static io.ferrite.api.patch.NetworkForm.ROUTES_V6;
import static io.ferrite.api.patch.NetworkForm.TEXT;
import static io.ferrite.api.patch.NetworkForm.TEXTS;
import static io.ferrite.api.patch.NetworkForm.V4;
import static io.ferrite.api.patch.NetworkForm.V6;
import static io.ferrite.api.patch.NetworkForm.WHOLE;

import io.ferrite.api.request.JsonShape;
import io.ferrite.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form of {@code network_data}: links, networks and services, each item with what its type needs. More may be there.
 */
final class NetworkData {

    /** Items of these types have the required parts, and may have the optional ones, each in its form. */
    private record Variant(Set<String> types, Map<String, NetworkForm> required, Map<String, NetworkForm> optional) {}

    // spotless:off   a table: columns kept straight
    private static final Map<String, List<Variant>> PARTS = Map.of(
        "links", List.of(
            new Variant(Set.of("bridge", "dvs", "hw_veb", "hyperv", "ovs", "tap", "vhostuser", "vif", "phy"),
                        Map.of("id", TEXT, "ethernet_mac_address", MAC),
                        Map.of("mtu", MTU, "vif_id", TEXT)),
            new Variant(Set.of("bond"),
                        Map.of("id", TEXT, "ethernet_mac_address", MAC, "bond_mode", BOND_MODE, "bond_links", TEXTS),
                        Map.of("mtu", MTU, "vif_id", TEXT)),
            new Variant(Set.of("vlan"),
                        Map.of("id", TEXT, "vlan_mac_address", MAC, "vlan_link", TEXT, "vlan_id", WHOLE),
                        Map.of("mtu", MTU, "vif_id", TEXT))),
        "networks", List.of(
            new Variant(Set.of("ipv4", "ipv4_dhcp"),
                        Map.of("id", TEXT, "link", TEXT, "network_id", TEXT),
                        Map.of("ip_address", V4, "netmask", V4, "routes", ROUTES_V4)),
            new Variant(Set.of("ipv6", "ipv6_dhcp", "ipv6_slaac"),
                        Map.of("id", TEXT, "link", TEXT, "network_id", TEXT),
                        Map.of("ip_address", V6, "netmask", V6, "routes", ROUTES_V6))),
        "services", List.of(
            new Variant(Set.of("dns"), Map.of("address", NetworkForm.ADDRESS), Map.of())));
    // spotless:on

    private NetworkData() {}

    /**
     * Refuses what is no network data.
     *
     * @throws Problem of kind INVALID
     */
    static void check(Map<String, Object> network) {
        PARTS.forEach((part, variants) -> {
            String what = "network_data/" + part;
            JsonShape.array(network.get(part), what)
                    .forEach(item -> checkItem(what, JsonShape.object(item, "Each of " + what), variants));
        });
    }

    private static void checkItem(String what, Map<String, Object> item, List<Variant> variants) {
        Variant variant = variants.stream()
                .filter(each ->
                        item.get("type") instanceof String type && each.types().contains(type))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("An item of %s has a 'type' that is unknown there.", what));
        variant.required().forEach((name, form) -> require(what, name, form.accepts(item.get(name))));
        variant.optional()
                .forEach((name, form) -> require(what, name, !item.containsKey(name) || form.accepts(item.get(name))));
    }

    private static void require(String what, String name, boolean fits) {
        if (!fits) {
            throw Problem.invalid("An item of %s has no '%s' of the form that its type needs.", what, name);
        }
    }
}
