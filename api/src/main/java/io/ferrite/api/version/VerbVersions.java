package io.ferrite.api.version;

import static io.ferrite.api.version.Microversion.V1_1;
import static io.ferrite.api.version.Microversion.V1_13;
import static io.ferrite.api.version.Microversion.V1_15;
import static io.ferrite.api.version.Microversion.V1_17;
import static io.ferrite.api.version.Microversion.V1_38;
import static io.ferrite.api.version.Microversion.V1_4;
import static io.ferrite.api.version.Microversion.V1_6;
import static io.ferrite.api.version.Microversion.V1_73;
import static io.ferrite.api.version.Microversion.V1_85;
import static io.ferrite.api.version.Microversion.V1_87;

import io.ferrite.core.provision.State;
import io.ferrite.core.provision.Verb;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** With which version each provisioning verb came. */
public final class VerbVersions {

    private static final Map<Verb, Microversion> SINCE = table();

    /** Where a verb came later for one state than for the others. */
    private static final Map<State, Behaviour> ABORT_SINCE = Map.of(
            State.INSPECT_WAIT, Behaviour.ABORTS_INSPECT_WAIT,
            State.DEPLOY_WAIT, Behaviour.ABORTS_DEPLOY_WAIT);

    private VerbVersions() {}

    /** The first version that knows {@code verb} by the word {@code word}. */
    public static Microversion since(Verb verb, String word) {
        if (verb.alias().filter(word::equals).isPresent()) {
            return V1_73;
        }
        return SINCE.get(verb);
    }

    /** Every word for a verb. */
    public static List<Word> words() {
        return Stream.of(Verb.values())
                .flatMap(verb -> Stream.concat(Stream.of(verb.text()), verb.alias().stream())
                        .map(word -> new Word(word, since(verb, word))))
                .toList();
    }

    /** Refuses {@code word} where the request is too old for it. */
    public static void require(Microversion version, Verb verb, String word) {
        version.require(since(verb, word), "The provision target '" + word + "'");
    }

    /** Refuses to abort a node in {@code state} where the request is too old for that. */
    public static void requireAbort(Microversion version, State state) {
        Behaviour needed = ABORT_SINCE.get(state);
        if (needed != null) {
            needed.require(version, "Aborting in state '" + state.text() + "'");
        }
    }

    private static Map<Verb, Microversion> table() {
        Map<Verb, Microversion> since = new EnumMap<>(Verb.class);
        since.put(Verb.ACTIVE, V1_1);
        since.put(Verb.REBUILD, V1_1);
        since.put(Verb.DELETED, V1_1);
        since.put(Verb.MANAGE, V1_4);
        since.put(Verb.PROVIDE, V1_4);
        since.put(Verb.INSPECT, V1_6);
        since.put(Verb.ABORT, V1_13);
        since.put(Verb.CLEAN, V1_15);
        since.put(Verb.ADOPT, V1_17);
        since.put(Verb.RESCUE, V1_38);
        since.put(Verb.UNRESCUE, V1_38);
        since.put(Verb.UNHOLD, V1_85);
        since.put(Verb.SERVICE, V1_87);
        return Collections.unmodifiableMap(since);
    }
}
