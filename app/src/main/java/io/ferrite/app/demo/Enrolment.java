package io.ferrite.app.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.app.cli.Ask;
import io.ferrite.app.cli.RestClient;
import io.ferrite.app.cli.Waiting;
import io.ferrite.core.watch.TimeSource;
import java.time.Duration;
import java.util.List;

/** Makes nodes of machines, as any client would: create, manage, wait. */
final class Enrolment {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RestClient api;
    private final Waiting waiting;

    Enrolment(RestClient api, TimeSource time) {
        this.api = api;
        this.waiting = new Waiting(api, time);
    }

    /** Enrols hosts before the nodes inside of them, and returns when all are manageable. */
    void enrol(List<DemoNode> nodes) {
        nodes.stream().filter(DemoNode::isHost).forEach(this::create);
        nodes.stream().filter(node -> !node.isHost()).forEach(this::create);
        nodes.forEach(this::manage);
        nodes.forEach(node -> waiting.until(node.name(), "manageable", PATIENCE));
    }

    private void create(DemoNode node) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", node.name());
        body.put("driver", node.driver());
        body.set("driver_info", node.driverInfo());
        if (!node.isHost()) {
            body.put("parent_node", node.host());
        }
        api.send(Ask.post(body, "v1", "nodes"));
    }

    private void manage(DemoNode node) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("target", "manage");
        api.send(Ask.put(body, "v1", "nodes", node.name(), "states", "provision"));
    }
}
