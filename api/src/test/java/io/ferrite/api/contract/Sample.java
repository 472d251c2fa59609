package io.ferrite.api.contract;

import io.ferrite.api.management.VendorActions;
import io.ferrite.core.provision.State;
import java.util.HashMap;
import java.util.Map;

/**
 * A request that works, for an operation that needs more than an address.
 *
 * @param state in which the node is
 * @param query the query of the address, empty for none
 * @param body the body, empty for none
 */
record Sample(State state, String query, String body) {

    /** A trait that the node has. */
    static final String TRAIT = "CUSTOM_EACH";

    private static final Map<String, String> PARTS = Map.of(
            "driver", "fake-hardware",
            "hostname", "conductor-1",
            "trait", TRAIT,
            "vif", "v1",
            "setting", "mode",
            "component", "system",
            "indicator", "led@system",
            "method", "do_it");

    private static final Sample PLAIN = new Sample(State.MANAGEABLE, "", "");

    // spotless:off   a table: one operation per row
    private static final Map<String, Sample> TABLE = Map.ofEntries(
        Map.entry("createNode",             PLAIN.body("{\"driver\": \"fake-hardware\"}")),
        Map.entry("patchNode",              PLAIN.body("[{\"op\": \"add\", \"path\": \"/extra/a\", \"value\": 1}]")),
        Map.entry("validateNodeByArgument", PLAIN.query("node_uuid={node}")),
        Map.entry("changePower",            PLAIN.body("{\"target\": \"power on\"}")),
        Map.entry("changeProvisioning",     PLAIN.in(State.ACTIVE).body("{\"target\": \"deleted\"}")),
        Map.entry("replaceTraits",          PLAIN.body("{\"traits\": [\"CUSTOM_A\"]}")),
        Map.entry("attachVif",              PLAIN.body("{\"id\": \"v1\"}")),
        Map.entry("setBootDevice",          PLAIN.body("{\"boot_device\": \"pxe\"}")),
        Map.entry("setIndicator",           PLAIN.body("{\"state\": \"on\"}")),
        Map.entry("setIndicatorOfComponent", PLAIN.body("{\"state\": \"on\"}")),
        Map.entry("setBootMode",            PLAIN.body("{\"target\": \"uefi\"}")),
        Map.entry("setSecureBoot",          PLAIN.body("{\"target\": true}")),
        Map.entry("setConsole",             PLAIN.body("{\"enabled\": true}")),
        Map.entry("insertMedia",            PLAIN.body("{\"device_type\": \"cdrom\", \"image_url\": \"http://x/y\"}")),
        Map.entry("startMaintenance",       PLAIN.body("{\"reason\": \"dust\"}")));
    // spotless:on

    /** The sample for {@code row}. */
    static Sample of(Operation row) {
        Sample usual = PLAIN;
        if (row.query().equals(VendorActions.PARAMETERS)) {
            usual = PLAIN.query("method=do_it");
        }
        return TABLE.getOrDefault(row.id(), usual);
    }

    /** The address of {@code row} with {@code query}, and with these values in place of its parts or else the usual ones. */
    static String address(Operation row, String query, Map<String, String> parts) {
        Map<String, String> all = new HashMap<>(PARTS);
        all.putAll(parts);
        String address = row.path();
        if (!query.isEmpty()) {
            address += "?" + query;
        }
        for (Map.Entry<String, String> part : all.entrySet()) {
            address = address.replace("{" + part.getKey() + "}", part.getValue());
        }
        return address;
    }

    private Sample in(State start) {
        return new Sample(start, query, body);
    }

    private Sample query(String given) {
        return new Sample(state, given, body);
    }

    private Sample body(String given) {
        return new Sample(state, query, given);
    }
}
