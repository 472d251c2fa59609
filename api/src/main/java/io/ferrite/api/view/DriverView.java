package io.ferrite.api.view;

import static io.ferrite.api.version.Microversion.V1_1;
import static io.ferrite.api.version.Microversion.V1_14;
import static io.ferrite.api.version.Microversion.V1_30;
import static io.ferrite.api.version.Microversion.V1_33;
import static io.ferrite.api.version.Microversion.V1_38;
import static io.ferrite.api.version.Microversion.V1_40;
import static io.ferrite.api.version.Microversion.V1_86;

import io.ferrite.api.request.Form;
import io.ferrite.api.version.Microversion;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A hardware type as clients see it.
 *
 * @param name its name
 * @param hosts the conductors that offer it
 * @param interfaces by text of the interface kind the enabled names, the default first
 * @param addresses where things are
 */
public record DriverView(String name, List<String> hosts, Map<String, List<String>> interfaces, Links addresses) {

    /** Kinds that came after the interfaces themselves. */
    private static final Map<InterfaceKind, Microversion> LATER = Map.of(
            InterfaceKind.STORAGE, V1_33,
            InterfaceKind.RESCUE, V1_38,
            InterfaceKind.BIOS, V1_40,
            InterfaceKind.FIRMWARE, V1_86);

    /** Every field of a hardware type. */
    public static final View<DriverView> FIELDS = View.of("driver", rows());

    /** What lists show where a request does not ask for more. */
    public static final List<String> SUMMARY = List.of("name", "hosts", "properties", "type");

    private static List<Field<DriverView>> rows() {
        List<Field<DriverView>> rows = new ArrayList<>(List.of(
                Field.of("name", V1_1, DriverView::name).as(Form.TEXT),
                Field.of("hosts", V1_1, DriverView::hosts).as(Form.TEXTS),
                Field.<DriverView>of("links", V1_1, shown -> shown.links("")).as(Form.LINKS),
                Field.<DriverView>of("properties", V1_14, shown -> shown.links("/properties"))
                        .as(Form.LINKS),
                Field.<DriverView>of("type", V1_30, any -> "dynamic").as(Form.oneOf("dynamic"))));
        Stream.of(InterfaceKind.values()).forEach(kind -> rows.addAll(rowsOf(kind)));
        return rows;
    }

    private static List<Field<DriverView>> rowsOf(InterfaceKind kind) {
        Microversion since = LATER.getOrDefault(kind, V1_30);
        return List.of(
                Field.<DriverView>of(
                                "default_" + kind.field(),
                                since,
                                shown -> shown.enabled(kind).stream().findFirst())
                        .as(Form.TEXT.orNull()),
                Field.<DriverView>of("enabled_" + kind.field() + "s", since, shown -> shown.enabled(kind))
                        .as(Form.TEXTS));
    }

    private List<String> enabled(InterfaceKind kind) {
        return interfaces.getOrDefault(kind.text(), List.of());
    }

    private List<Links.Link> links(String part) {
        return addresses.pair("drivers/" + Links.escape(name) + part);
    }
}
