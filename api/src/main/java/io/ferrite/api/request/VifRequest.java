package io.ferrite.api.request;

import io.ferrite.api.version.Behaviour;
import io.ferrite.api.version.Microversion;
import io.ferrite.core.problem.Problem;
import java.util.Map;

/**
 * The body of {@code POST /v1/nodes/{n}/vifs}. It may have further keys, which are for the network interface.
 *
 * @param id what the VIF is called
 */
public record VifRequest(String id) {

    private static final int LONGEST = 255;

    public VifRequest {
        requireIdent(id);
    }

    /**
     * The request that {@code body} spells.
     *
     * @throws Problem of kind INVALID
     */
    public static VifRequest read(Map<String, Object> body, Microversion version) {
        boolean both = body.containsKey("port_uuid") && body.containsKey("portgroup_uuid");
        if (both && Behaviour.PLACES_VIFS.at(version)) {
            throw Problem.invalid("A VIF goes to 'port_uuid' or to 'portgroup_uuid', not to both.");
        }
        return new VifRequest(JsonShape.text(body.get("id"), "'id'", LONGEST));
    }

    /** Refuses what can be neither a UUID nor a name. */
    public static void requireIdent(String id) {
        if (!Idents.couldBeName(id)) {
            throw Problem.invalid("A VIF is called by a UUID or a name, not '%s'.", id);
        }
    }
}
