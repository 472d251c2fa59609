package io.ferrite.api.management;

import static io.ferrite.api.version.Microversion.V1_1;

import io.ferrite.api.request.Form;
import io.ferrite.api.view.Field;
import io.ferrite.api.view.Links;
import io.ferrite.api.view.View;
import java.util.List;
import java.util.Map;

/**
 * A light of a node as clients see it.
 *
 * @param light what the conductor says of it
 * @param node the node as the client calls it
 * @param addresses where things are
 */
public record IndicatorView(Map<?, ?> light, String node, Links addresses) {

    /** Every field of a light. */
    public static final View<IndicatorView> FIELDS = View.of(
            "indicator",
            List.of(
                    Field.<IndicatorView>of("name", V1_1, IndicatorView::name).as(Form.TEXT),
                    Field.<IndicatorView>of(
                                    "component", V1_1, shown -> shown.light().get("component"))
                            .as(Form.TEXT),
                    Field.<IndicatorView>of(
                                    "readonly", V1_1, shown -> shown.light().get("readonly"))
                            .as(Form.FLAG),
                    Field.<IndicatorView>of(
                                    "states", V1_1, shown -> shown.light().get("states"))
                            .as(Form.TEXTS),
                    Field.<IndicatorView>of("links", V1_1, IndicatorView::links).as(Form.LINKS)));

    public IndicatorView {
        light = Map.copyOf(light);
    }

    private String name() {
        return light.get("name") + "@" + light.get("component");
    }

    private Object links() {
        return addresses.pair("nodes/%s/management/indicators/%s".formatted(Links.escape(node), name()));
    }
}
