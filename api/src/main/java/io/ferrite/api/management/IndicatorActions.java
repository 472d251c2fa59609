package io.ferrite.api.management;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.Conductors;
import io.ferrite.api.action.NodeFinder;
import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.IndicatorRequest;
import io.ferrite.api.request.JsonShape;
import io.ferrite.api.view.Collection;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.JsonValue;
import io.ferrite.api.view.View;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.rpc.Command.AskHardware;
import io.ferrite.core.rpc.HardwareRequest;
import io.ferrite.drivers.spi.value.IndicatorComponent;
import io.ferrite.drivers.spi.value.IndicatorPlace;
import io.ferrite.drivers.spi.value.IndicatorState;
import io.ferrite.drivers.spi.value.WireText;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lights of nodes. */
public final class IndicatorActions {

    private static final String LIGHT = "What the conductor says of an indicator";

    private final NodeFinder finder;
    private final Conductors conductors;

    @Inject
    public IndicatorActions(NodeFinder finder, Conductors conductors) {
        this.finder = finder;
        this.conductors = conductors;
    }

    /** All lights. */
    public JsonBody list(Call call, String ident) {
        call.noArguments();
        Object lights = ask(call, ident, new HardwareRequest.ListIndicators());
        List<IndicatorView> shown = JsonShape.array(lights, LIGHT).stream()
                .map(light -> new IndicatorView(JsonShape.object(light, LIGHT), ident, call.links()))
                .toList();
        return new Collection<>("indicators", shown, light -> body(call, light), Optional.empty()).body();
    }

    private static JsonBody body(Call call, IndicatorView light) {
        return json -> View.write(json, light, IndicatorView.FIELDS.all(call.version()), call.version());
    }

    /** What one light does. */
    public JsonBody one(Call call, String ident, IndicatorPlace place) {
        call.noArguments();
        Object state = ask(call, ident, new HardwareRequest.ReadIndicator(place));
        return json -> JsonValue.write(json, Map.of("state", state));
    }

    /** Sets a light; returns when it is set. */
    public void set(Call call, String ident, IndicatorPlace place, IndicatorRequest request) {
        IndicatorState state = WireText.find(IndicatorState.class, request.state())
                .orElseThrow(() -> Problem.invalid(
                        "'%s' is no state of an indicator; there are: %s.",
                        request.state(), WireText.all(IndicatorState.class)));
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_SET_INDICATOR);
        conductors.start(node, new AskHardware(node.uuid(), new HardwareRequest.SetIndicator(place, state)));
    }

    private Object ask(Call call, String ident, HardwareRequest request) {
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_GET_INDICATOR);
        return conductors.ask(node, new AskHardware(node.uuid(), request));
    }

    /** The place that {@code name@component} spells. */
    public static IndicatorPlace place(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            throw Problem.invalid("'%s' names no indicator; names look like led@system.", text);
        }
        return place(text.substring(at + 1), text.substring(0, at));
    }

    /** The place of the light {@code name} of {@code component}. */
    public static IndicatorPlace place(String component, String name) {
        return WireText.find(IndicatorComponent.class, component)
                .map(part -> new IndicatorPlace(part, name))
                .orElseThrow(() -> Problem.invalid(
                        "'%s' is no component with indicators; there are: %s.",
                        component, WireText.all(IndicatorComponent.class)));
    }
}
