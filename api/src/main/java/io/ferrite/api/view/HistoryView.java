package io.ferrite.api.view;

import static io.ferrite.api.version.Microversion.V1_113;
import static io.ferrite.api.version.Microversion.V1_115;
import static io.ferrite.api.version.Microversion.V1_78;

import io.ferrite.api.request.Form;
import io.ferrite.api.version.Microversion;
import io.ferrite.core.node.HistoryEntry;
import io.ferrite.core.provision.State;
import java.util.List;
import java.util.function.Function;

/**
 * An entry of a node's history as clients see it.
 *
 * @param entry the entry
 * @param addresses where things are
 * @param whole whether the event is shown whole; lists show its beginning
 */
public record HistoryView(HistoryEntry entry, Links addresses, boolean whole) {

    private static final int BEGINNING = 255;
    private static final Form STATE = Form.of(State.class).orNull();

    /** Every field of an entry. */
    public static final View<HistoryView> FIELDS = View.of(
            "history entry",
            List.of(
                    entry("uuid", V1_78, HistoryEntry::uuid).as(Form.ID),
                    entry("created_at", V1_78, HistoryEntry::at).as(Form.TIME),
                    entry("severity", V1_78, HistoryEntry::severity).as(Form.TEXT),
                    Field.of("event", V1_78, HistoryView::event).as(Form.TEXT),
                    entry("event_type", V1_78, HistoryEntry::type).as(Form.TEXT),
                    entry("conductor", V1_78, HistoryEntry::conductor).as(Form.TEXT.orNull()),
                    Field.<HistoryView>of("user", V1_78, any -> null).as(Form.TEXT.orNull()),
                    Field.<HistoryView>of("project", V1_113, any -> null).as(Form.TEXT.orNull()),
                    entry("state", V1_115, HistoryEntry::state).as(STATE),
                    entry("target_provision_state", V1_115, HistoryEntry::target)
                            .as(STATE),
                    Field.<HistoryView>of("duration_seconds", V1_115, any -> null)
                            .as(Form.REAL.orNull()),
                    Field.of("links", V1_78, HistoryView::links).as(Form.LINKS)));

    /** What lists show where a request does not ask for more. */
    public static final List<String> SUMMARY = List.of("uuid", "created_at", "severity", "event");

    private static Field<HistoryView> entry(String name, Microversion since, Function<HistoryEntry, Object> value) {
        return Field.of(name, since, shown -> value.apply(shown.entry()));
    }

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
