package io.ferrite.conductor.flow;

import io.ferrite.conductor.step.FlowTerms;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.Inventory;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.StoredDrive;
import io.ferrite.core.step.Flow;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.store.Stores;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.drivers.spi.Inspected;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the start and the end of each kind of flow change on its node, beside the state. */
final class FlowEnds {

    private final Stores stores;
    private final TimeSource time;

    FlowEnds(Stores stores, TimeSource time) {
        this.stores = stores;
        this.time = time;
    }

    NodeChange started(FlowTerms terms) {
        return switch (terms.steps()) {
            case INSPECT ->
                NodeChange.NONE
                        .set(NodeField.INSPECTION_STARTED_AT, time.instant())
                        .set(NodeField.INSPECTION_FINISHED_AT, null);
            case CLEAN, DEPLOY, SERVICE, VERIFY, ADOPT, TEAR_DOWN, RESCUE, UNRESCUE -> NodeChange.NONE;
        };
    }

    /** After a good end. Called inside the transaction that ends the flow. */
    NodeChange done(NodeTask task, Flow flow, FlowTerms terms) {
        NodeChange change =
                switch (terms.steps()) {
                    case INSPECT -> inspected(task.node(), flow);
                    case TEAR_DOWN -> gone(task.node());
                    case UNRESCUE -> Instance.withoutPassword(task.node());
                    case CLEAN, DEPLOY, SERVICE, VERIFY, ADOPT, RESCUE -> NodeChange.NONE;
                };
        return withoutStep(terms).and(change);
    }

    /** After a failure, or an abort. */
    NodeChange failed(NodeTask task, FlowTerms terms) {
        NodeChange change =
                switch (terms.steps()) {
                    case INSPECT -> NodeChange.NONE.set(NodeField.INSPECTION_STARTED_AT, null);
                    case TEAR_DOWN -> gone(task.node());
                    case RESCUE -> Instance.withoutPassword(task.node());
                    case CLEAN, DEPLOY, SERVICE, VERIFY, ADOPT, UNRESCUE -> NodeChange.NONE;
                };
        return withoutStep(terms).and(change);
    }

    private NodeChange gone(Node node) {
        stores.configDrives().keep(node.uuid(), Optional.empty());
        return Instance.gone();
    }

    /** Where {@code started} brings a config drive, it takes the place of an earlier one. Called inside the transaction. */
    void keepDrive(Node node, NodeChange started) {
        if (started.values().containsKey(NodeField.INSTANCE_INFO)) {
            Document info = node.with(started).get(NodeField.INSTANCE_INFO);
            stores.configDrives().keep(node.uuid(), StoredDrive.in(info));
        }
    }

    private static NodeChange withoutStep(FlowTerms terms) {
        return terms.current()
                .map(field -> NodeChange.NONE.set(field, Document.EMPTY))
                .orElse(NodeChange.NONE);
    }

    private NodeChange inspected(Node node, Flow flow) {
        Map<String, Object> properties =
                new LinkedHashMap<>(node.get(NodeField.PROPERTIES).map());
        Map<String, Object> inventory = new LinkedHashMap<>();
        Map<String, Object> computed = new LinkedHashMap<>();
        for (StepRun run : stores.journal().runs(flow.id())) {
            Inspected found =
                    Inspected.of(run.progress().answer().map(Document::read).orElse(null));
            properties.putAll(found.properties());
            inventory.putAll(found.inventory());
            computed.putAll(found.pluginData());
        }
        if (!inventory.isEmpty()) {
            stores.inventories().put(node.uuid(), new Inventory(Document.of(inventory), Document.of(computed)));
        }
        return NodeChange.NONE
                .set(NodeField.PROPERTIES, Document.of(properties))
                .set(NodeField.INSPECTION_STARTED_AT, null)
                .set(NodeField.INSPECTION_FINISHED_AT, time.instant());
    }
}
