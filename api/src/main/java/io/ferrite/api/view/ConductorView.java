package io.ferrite.api.view;

import static io.ferrite.api.version.Microversion.V1_49;

import io.ferrite.api.request.Form;
import io.ferrite.core.store.ConductorStore.Conductor;
import java.util.List;

/**
 * A conductor as clients see it.
 *
 * @param conductor the conductor
 * @param drivers the hardware types that it offers
 * @param addresses where things are
 */
public record ConductorView(Conductor conductor, List<String> drivers, Links addresses) {

    /** Every field of a conductor. */
    public static final View<ConductorView> FIELDS = View.of(
            "conductor",
            List.of(
                    Field.<ConductorView>of(
                                    "hostname",
                                    V1_49,
                                    shown -> shown.conductor().hostname())
                            .forSorting()
                            .as(Form.TEXT),
                    Field.<ConductorView>of(
                                    "conductor_group",
                                    V1_49,
                                    shown -> shown.conductor().group())
                            .forSorting()
                            .as(Form.TEXT),
                    Field.<ConductorView>of(
                                    "alive", V1_49, shown -> shown.conductor().alive())
                            .as(Form.FLAG),
                    Field.of("drivers", V1_49, ConductorView::drivers).as(Form.TEXTS),
                    Field.<ConductorView>of(
                                    "created_at",
                                    V1_49,
                                    shown -> shown.conductor().createdAt())
                            .forSorting()
                            .as(Form.TIME),
                    Field.<ConductorView>of(
                                    "updated_at",
                                    V1_49,
                                    shown -> shown.conductor().updatedAt())
                            .forSorting()
                            .as(Form.TIME.orNull()),
                    Field.<ConductorView>of(
                                    "links",
                                    V1_49,
                                    shown -> shown.addresses()
                                            .pair("conductors/"
                                                    + Links.escape(
                                                            shown.conductor().hostname())))
                            .as(Form.LINKS)));

    /** What lists show where a request does not choose. */
    public static final List<String> SUMMARY = List.of("hostname", "conductor_group", "alive");

    public ConductorView {
        drivers = List.copyOf(drivers);
    }
}
