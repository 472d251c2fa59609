package io.ferrite.conductor.flow;

import io.ferrite.conductor.step.FlowTerms;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.Event;
import io.ferrite.drivers.spi.value.FlowKind;
import java.util.Optional;
import java.util.stream.Stream;

/** The flows that consist of steps, one row each. */
final class FlowTable {

    // spotless:off   a table: columns kept straight
    static final FlowTerms MANUAL_CLEAN    = new FlowTerms("manual clean",    FlowKind.CLEAN,     Event.MANAGE, shows(NodeField.CLEAN_STEP),   told("manual_cleaning"),    "cleaning",    fault("clean failure"));
    static final FlowTerms AUTOMATED_CLEAN = new FlowTerms("automated clean", FlowKind.CLEAN,     Event.DONE,   shows(NodeField.CLEAN_STEP),   told("automated_cleaning"), "cleaning",    fault("clean failure"));
    static final FlowTerms RETIRED_CLEAN   = new FlowTerms("retired clean",   FlowKind.CLEAN,     Event.MANAGE, shows(NodeField.CLEAN_STEP),   told("automated_cleaning"), "cleaning",    fault("clean failure"));
    static final FlowTerms DEPLOY          = new FlowTerms("deploy",          FlowKind.DEPLOY,    Event.DONE,   shows(NodeField.DEPLOY_STEP),  told("deployment"),         "deploying",   noFault());
    static final FlowTerms REBUILD         = new FlowTerms("rebuild",         FlowKind.DEPLOY,    Event.DONE,   shows(NodeField.DEPLOY_STEP),  told("deployment"),         "deploying",   noFault());
    static final FlowTerms SERVICE         = new FlowTerms("service",         FlowKind.SERVICE,   Event.DONE,   shows(NodeField.SERVICE_STEP), told("servicing"),          "servicing",   fault("service failure"));
    static final FlowTerms TEAR_DOWN       = new FlowTerms("tear down",       FlowKind.TEAR_DOWN, Event.CLEAN,  Optional.empty(),              silent(),                   "unprovision", noFault());
    static final FlowTerms INSPECT         = new FlowTerms("inspect",         FlowKind.INSPECT,   Event.DONE,   Optional.empty(),              silent(),                   "inspection",  noFault());
    static final FlowTerms ADOPT           = new FlowTerms("adopt",           FlowKind.ADOPT,     Event.DONE,   Optional.empty(),              silent(),                   "adoption",    noFault());
    static final FlowTerms RESCUE          = new FlowTerms("rescue",          FlowKind.RESCUE,    Event.DONE,   Optional.empty(),              silent(),                   "rescue",      noFault());
    static final FlowTerms UNRESCUE        = new FlowTerms("unrescue",        FlowKind.UNRESCUE,  Event.DONE,   Optional.empty(),              silent(),                   "unrescue",    noFault());
    // spotless:on

    private FlowTable() {}

    private static Stream<FlowTerms> all() {
        return Stream.of(
                MANUAL_CLEAN,
                AUTOMATED_CLEAN,
                RETIRED_CLEAN,
                DEPLOY,
                REBUILD,
                SERVICE,
                TEAR_DOWN,
                INSPECT,
                ADOPT,
                RESCUE,
                UNRESCUE);
    }

    /** The flow that the journal calls {@code name}. */
    static Optional<FlowTerms> named(String name) {
        return all().filter(terms -> terms.name().equals(name)).findFirst();
    }

    private static Optional<NodeField<Document>> shows(NodeField<Document> field) {
        return Optional.of(field);
    }

    private static Optional<String> told(String prefix) {
        return Optional.of(prefix);
    }

    private static Optional<String> silent() {
        return Optional.empty();
    }

    private static Optional<String> fault(String name) {
        return Optional.of(name);
    }

    private static Optional<String> noFault() {
        return Optional.empty();
    }
}
