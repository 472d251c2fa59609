package io.ferrite.api.view;

import static io.ferrite.api.version.Microversion.V1_113;
import static io.ferrite.api.version.Microversion.V1_115;
import static io.ferrite.api.version.Microversion.V1_78;

import io.ferrite.core.node.HistoryEntry;
import java.util.List;

/**
 * An entry of a node's history as clients see it.
 *
 * @param entry the entry
 * @param addresses where things are
 * @param whole whether the event is shown whole; lists show its beginning
 */
public record HistoryView(HistoryEntry entry, Links addresses, boolean whole) {

    private static final int BEGINNING = 255;

    /** Every field of an entry. */
    public static final View<HistoryView> FIELDS = View.of(
            "history entry",
            List.of(
                    Field.of("uuid", V1_78, shown -> shown.entry().uuid()),
                    Field.of("created_at", V1_78, shown -> shown.entry().at()),
                    Field.of("severity", V1_78, shown -> shown.entry().severity()),
                    Field.of("event", V1_78, HistoryView::event),
                    Field.of("event_type", V1_78, shown -> shown.entry().type()),
                    Field.of("conductor", V1_78, shown -> shown.entry().conductor()),
                    Field.of("user", V1_78, any -> null),
                    Field.of("project", V1_113, any -> null),
                    Field.of("state", V1_115, shown -> shown.entry().state()),
                    Field.of(
                            "target_provision_state",
                            V1_115,
                            shown -> shown.entry().target()),
                    Field.of("duration_seconds", V1_115, shown -> shown.entry().seconds()),
                    Field.of("links", V1_78, HistoryView::links)));

    /** What lists show where a request does not ask for more. */
    public static final List<String> SUMMARY = List.of("uuid", "created_at", "severity", "event");

    private String event() {
        if (whole || entry.event().length() <= BEGINNING) {
            return entry.event();
        }
        return entry.event().substring(0, BEGINNING);
    }

    private Object links() {
        return List.of(
                Links.link(addresses.address("nodes/%s/history/%s".formatted(entry.node(), entry.uuid())), "self"));
    }
}
