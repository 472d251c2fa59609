package io.ferrite.api.version;

import static io.ferrite.api.version.Microversion.V1_1;
import static io.ferrite.api.version.Microversion.V1_108;
import static io.ferrite.api.version.Microversion.V1_15;
import static io.ferrite.api.version.Microversion.V1_35;
import static io.ferrite.api.version.Microversion.V1_38;
import static io.ferrite.api.version.Microversion.V1_69;
import static io.ferrite.api.version.Microversion.V1_70;
import static io.ferrite.api.version.Microversion.V1_87;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.Verb;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A key of a provisioning request: with which verbs it goes, and since which version. */
public final class ProvisionParameter {

    public static final ProvisionParameter CONFIG_DRIVE =
            new ProvisionParameter("configdrive", ProblemKind.INVALID, Map.of(Verb.ACTIVE, V1_1, Verb.REBUILD, V1_35));
    public static final ProvisionParameter DISABLE_RAMDISK = new ProvisionParameter(
            "disable_ramdisk", ProblemKind.VERSION, Map.of(Verb.CLEAN, V1_70, Verb.SERVICE, V1_108));
    public static final ProvisionParameter CLEAN_STEPS =
            new ProvisionParameter("clean_steps", ProblemKind.VERSION, Map.of(Verb.CLEAN, V1_15));
    public static final ProvisionParameter DEPLOY_STEPS = new ProvisionParameter(
            "deploy_steps", ProblemKind.VERSION, Map.of(Verb.ACTIVE, V1_69, Verb.REBUILD, V1_69));
    public static final ProvisionParameter RESCUE_PASSWORD =
            new ProvisionParameter("rescue_password", ProblemKind.VERSION, Map.of(Verb.RESCUE, V1_38));
    public static final ProvisionParameter SERVICE_STEPS =
            new ProvisionParameter("service_steps", ProblemKind.VERSION, Map.of(Verb.SERVICE, V1_87));

    /** All of them. */
    public static final List<ProvisionParameter> ALL =
            List.of(CONFIG_DRIVE, DISABLE_RAMDISK, CLEAN_STEPS, DEPLOY_STEPS, RESCUE_PASSWORD, SERVICE_STEPS);

    private final String key;
    private final ProblemKind below;
    private final Map<Verb, Microversion> since;

    /**
     * @param key as requests spell it
     * @param below what an older client is told
     * @param since by verb, since when it takes the key
     */
    private ProvisionParameter(String key, ProblemKind below, Map<Verb, Microversion> since) {
        this.key = key;
        this.below = below;
        this.since = Map.copyOf(since);
    }

    /** As requests spell it. */
    public String key() {
        return key;
    }

    /** The verbs that take it, each with the version since when. */
    public Map<Verb, Microversion> verbs() {
        return Collections.unmodifiableMap(new EnumMap<>(since));
    }

    /** The versions in which at least one verb takes it. */
    public Span span() {
        return Span.since(since.values().stream().min(Microversion::compareTo).orElseThrow());
    }

    /**
     * Refuses {@code value} where {@code verb} does not take it at {@code version}; null was not given.
     *
     * @throws Problem of kind INVALID or VERSION
     */
    public void check(Object value, Verb verb, Microversion version) {
        if (value == null) {
            return;
        }
        Microversion known = since.get(verb);
        if (known == null) {
            throw Problem.invalid("'%s' does not go with the target '%s'.", key, verb.text());
        }
        version.require(known, below, "'" + key + "' with the target '" + verb.text() + "'");
    }
}
