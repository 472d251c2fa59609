package io.ferrite.core.provision;

import io.ferrite.drivers.spi.value.WireText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a user may ask with {@code PUT /v1/nodes/{n}/states/provision}. Some verbs share their name with an arrow that only
 * flows may take; {@link #legalIn} leaves those out.
 */
public enum Verb implements WireText {
    ACTIVE("active", "deploy", Event.DEPLOY),
    REBUILD("rebuild", null, Event.REBUILD),
    DELETED("deleted", "undeploy", Event.DELETE),
    MANAGE("manage", null, Event.MANAGE),
    PROVIDE("provide", null, Event.PROVIDE),
    INSPECT("inspect", null, Event.INSPECT),
    CLEAN("clean", null, Event.CLEAN),
    ABORT("abort", null, Event.ABORT),
    ADOPT("adopt", null, Event.ADOPT),
    RESCUE("rescue", null, Event.RESCUE),
    UNRESCUE("unrescue", null, Event.UNRESCUE),
    UNHOLD("unhold", null, Event.UNHOLD),
    SERVICE("service", null, Event.SERVICE);

    private static final Set<State> FLOWS_ONLY = EnumSet.of(State.CLEANING, State.DELETING);

    private final String text;
    private final String alias;
    private final Event event;

    Verb(String text, String alias, Event event) {
        this.text = text;
        this.alias = alias;
        this.event = event;
    }

    @Override
    public String text() {
        return text;
    }

    /** A second word for the same, where there is one. */
    public Optional<String> alias() {
        return Optional.ofNullable(alias);
    }

    public Event event() {
        return event;
    }

    /** The verb that {@code word} names, by its text or its alias. */
    public static Optional<Verb> named(String word) {
        return Arrays.stream(values())
                .filter(verb -> verb.text.equals(word) || word.equals(verb.alias))
                .findFirst();
    }

    /** Whether a user may ask for it while a node is in {@code state}. */
    public boolean legalIn(State state) {
        return !FLOWS_ONLY.contains(state) && ProvisionTable.next(state, event).isPresent();
    }
}
