package io.ferrite.api.management;

import static io.ferrite.api.version.Microversion.V1_74;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.Choice;
import io.ferrite.api.action.NodeFinder;
import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.Arguments;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.view.BiosView;
import io.ferrite.api.view.Collection;
import io.ferrite.api.view.Field;
import io.ferrite.api.view.FirmwareView;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.View;
import io.ferrite.core.node.FirmwareEntry;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.store.FirmwareStore;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What was last read of the firmware of nodes. Asks no machine. */
public final class FirmwareLists {

    /** What the list of settings knows. */
    public static final List<Parameter> BIOS = List.of(
            Parameter.unknownBefore("detail", V1_74).as(Form.FLAG),
            new Parameter("fields", V1_74, ProblemKind.INVALID, true, Form.TEXTS));

    private final NodeFinder finder;
    private final FirmwareStore firmware;

    @Inject
    public FirmwareLists(NodeFinder finder, FirmwareStore firmware) {
        this.finder = finder;
        this.firmware = firmware;
    }

    /** The settings of a node's firmware. */
    public JsonBody bios(Call call, String ident) {
        Arguments arguments = call.arguments(BIOS);
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_BIOS);
        List<Field<BiosView>> fields = Choice.forList(BiosView.FIELDS, BiosView.SUMMARY, arguments, call.version());
        List<BiosView> settings = firmware.bios(node.uuid()).stream()
                .map(entry -> new BiosView(entry, node.uuid(), call.links()))
                .toList();
        return new Collection<>("bios", settings, shown -> body(call, shown, fields), Optional.empty()).body();
    }

    /** One setting, under its own name. */
    public JsonBody setting(Call call, String ident, String name) {
        call.noArguments();
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_BIOS);
        BiosView shown = firmware.bios(node.uuid(), name)
                .map(entry -> new BiosView(entry, node.uuid(), call.links()))
                .orElseThrow(() -> Problem.notFound("Node %s has no BIOS setting '%s'.", node.label(), name));
        JsonBody body = body(call, shown, BiosView.FIELDS.all(call.version()));
        return json -> {
            json.writeStartObject();
            json.writeFieldName(name);
            body.write(json);
            json.writeEndObject();
        };
    }

    /** The parts of a node that have firmware. */
    public JsonBody components(Call call, String ident) {
        call.noArguments();
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_FIRMWARE);
        List<FirmwareEntry> parts = firmware.firmware(node.uuid());
        List<Field<FirmwareEntry>> fields = FirmwareView.FIELDS.all(call.version());
        return new Collection<>("firmware", parts, part -> body(call, part, fields), Optional.empty()).body();
    }

    private static <T> JsonBody body(Call call, T subject, List<Field<T>> fields) {
        return json -> View.write(json, subject, fields, call.version());
    }
}
