package io.ferrite.app.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The steps that the demonstration runs on each host: three on the DPUs inside of it, two on the host itself. */
final class Script {

    /** What the DPUs are told over IPMI: network function, command, data. */
    static final List<Integer> BYTES = List.of(0x32, 0x6a, 0x01);

    /** The same as the request spells it. */
    static final String RAW = "0x32 0x6a 0x01";

    static final String REBOOT = "power.reboot";

    private Script() {}

    /** The body of {@code PUT /v1/nodes/<host>/states/provision}. */
    static ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("target", "clean");
        ArrayNode steps = body.putArray("clean_steps");
        onChildren(steps, "vendor", "send_raw").putObject("args").put("raw_bytes", RAW);
        onChildren(steps, "management", "set_boot_device").putObject("args").put("device", "pxe");
        onChildren(steps, "power", "reboot");
        step(steps, "power", "power_off");
        step(steps, "power", "power_on");
        return body;
    }

    private static ObjectNode onChildren(ArrayNode steps, String kind, String name) {
        return step(steps, kind, name).put("execute_on_child_nodes", true);
    }

    private static ObjectNode step(ArrayNode steps, String kind, String name) {
        return steps.addObject().put("interface", kind).put("step", name);
    }
}
