package io.ferrite.api.contract;

import static io.ferrite.api.contract.Operation.row;

import io.ferrite.api.action.PowerAction;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.MaintenanceRequest;
import io.ferrite.api.request.PowerRequest;
import io.ferrite.api.request.ProvisionRequest;
import io.ferrite.api.resource.NodeMaintenanceResource;
import io.ferrite.api.resource.NodeStatesResource;
import io.ferrite.api.version.Behaviour;
import io.ferrite.api.version.ProvisionParameter;
import io.ferrite.api.version.Span;
import io.ferrite.api.version.VerbVersions;
import io.ferrite.api.view.NodeView;
import java.util.List;

/** States of nodes, and asking for others. */
final class StateOperations {

    private static final String TARGET = "target";

    // spotless:off   a table: one operation per row
    static final List<Operation> ROWS = List.of(
        row(NodeStatesResource.class, "states", "getStates", "The states of a node.")
                .answers(Answer.whole(NodeView.STATES)),
        row(NodeStatesResource.class, "power", "changePower", "Changes the power of a node.")
                .takes(Body.of(PowerRequest.class).requiring(TARGET)
                        .changing(TARGET, key -> key.as(Form.oneOf(PowerAction.targets())))
                        .changing("timeout", key -> key.as(Form.NUMBER.with("minimum", 1).orNull())))
                .answers(Answer.ACCEPTED.locating()),
        row(NodeStatesResource.class, "provision", "changeProvisioning", "Asks for another provision state of a node.")
                .takes(provisioning()).answers(Answer.ACCEPTED.locating()),
        row(NodeMaintenanceResource.class, "start", "startMaintenance", "Puts a node under maintenance.")
                .takes(Body.of(MaintenanceRequest.class)).answers(Answer.ACCEPTED),
        row(NodeMaintenanceResource.class, "end", "endMaintenance", "Ends the maintenance of a node.")
                .answers(Answer.ACCEPTED));
    // spotless:on

    private StateOperations() {}

    /** Since when a key goes with which verb stands in {@link ProvisionParameter}. */
    private static Body provisioning() {
        Body.Keys keys = Body.of(ProvisionRequest.class)
                .large()
                .requiring(TARGET)
                .changing(TARGET, key -> key.as(Form.oneOf(VerbVersions.words())))
                .changing("runbook", key -> key.in(Span.since(Behaviour.RUNBOOKS.since())));
        for (ProvisionParameter parameter : ProvisionParameter.ALL) {
            keys = keys.changing(parameter.key(), key -> key.in(parameter.span()));
        }
        return keys;
    }
}
