package io.ferrite.api.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.node.Document;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of network_data, item by item. */
class NetworkDataTest {

    // Missing parts are filled in, so that each line shows one thing.
    private static final Map<String, String> USUAL = Map.of(
            "phy", "\"id\":\"a\",\"ethernet_mac_address\":\"02:00:00:00:00:01\"",
            "bond", "\"id\":\"b\",\"ethernet_mac_address\":\"02:00:00:00:00:01\",\"bond_links\":[\"a\"]",
            "vlan", "\"id\":\"v\",\"vlan_mac_address\":\"02-00-00-00-00-01\",\"vlan_link\":\"a\"",
            "ipv4", "\"id\":\"n\",\"link\":\"a\",\"network_id\":\"x\"",
            "ipv6_slaac", "\"id\":\"n\",\"link\":\"a\",\"network_id\":\"x\"");

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    links    | phy        | "mtu":1500
                    links    | phy        | "mtu":null,"vif_id":"v","more":1
                    links    | bond       | "bond_mode":"802.3ad"
                    links    | vlan       | "vlan_id":5
                    networks | ipv4       | "ip_address":"1.2.3.4","netmask":"255.255.255.0"
                    networks | ipv4       | "routes":[{"network":"0.0.0.0","netmask":"0.0.0.0","gateway":"1.2.3.4"}]
                    networks | ipv6_slaac | "ip_address":"fe80::1","netmask":"ffff::"
                    networks | ipv6_slaac | "ip_address":"1:2:3:4:5:6:7:8"
                    networks | ipv6_slaac | "ip_address":"::ffff:1.2.3.4"
                    networks | ipv6_slaac | "ip_address":"fe80::1/64"
                    services | dns        | "address":"::1"
                    services | dns        | "address":"1.2.3.4"
                    """)
    void takes(String part, String type, String members) {
        assertThatCode(() -> check(part, type, members)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    links    | phy        | "mtu":0
                    links    | phy        | "mtu":65536
                    links    | phy        | "mtu":"1500"
                    links    | phy        | "vif_id":5
                    links    | phy        | "id":null
                    links    | phy        | "ethernet_mac_address":"zz"
                    links    | nope       | "id":"a","ethernet_mac_address":"02:00:00:00:00:01"
                    links    | ipv4       | "id":"a"
                    links    | bond       | "more":1
                    links    | bond       | "bond_mode":"4"
                    links    | bond       | "bond_mode":"802.3ad","bond_links":[5]
                    links    | vlan       | "vlan_id":"5"
                    networks | ipv4       | "ip_address":"::1"
                    networks | ipv4       | "netmask":"24"
                    networks | ipv4       | "ip_address":"1.2.3.256"
                    networks | ipv4       | "routes":[{}]
                    networks | ipv4       | "routes":{"network":"0.0.0.0"}
                    networks | ipv6_slaac | "ip_address":"1.2.3.4"
                    networks | ipv6_slaac | "ip_address":"1::2::3"
                    networks | ipv6_slaac | "ip_address":"1:2:3:4:5:6:7:8:9"
                    networks | ipv6_slaac | "ip_address":":::"
                    networks | ipv6_slaac | "netmask":"64"
                    services | dns        | "address":"x"
                    services | ntp        | "address":"1.2.3.4"
                    """)
    void refuses(String part, String type, String members) {
        assertThatThrownBy(() -> check(part, type, members))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID));
    }

    private static void check(String part, String type, String members) {
        String usual = USUAL.getOrDefault(type, "\"of\":\"no interest\"");
        String item = "{\"type\":\"%s\",%s,%s}".formatted(type, usual, members);
        Map<String, Object> network =
                new LinkedHashMap<>(Document.stored("{\"links\":[],\"networks\":[],\"services\":[]}")
                        .map());
        network.put(part, List.of(Document.stored(item).map()));
        NetworkData.check(network);
    }
}
