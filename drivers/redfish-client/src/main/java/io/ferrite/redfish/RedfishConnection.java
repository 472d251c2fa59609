package io.ferrite.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ferrite.redfish.RedfishException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Requests to one BMC. Paths are absolute, as they stand in {@code @odata.id}; bodies are JSON values. Every method
 * returns an accepted answer or throws {@link RedfishException}; all share one session and are safe for any thread.
 */
public final class RedfishConnection {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Endpoint endpoint;
    private final Faults faults;
    private final Retries retries;
    private final Session session;
    private final Map<String, String> systems = new ConcurrentHashMap<>();

    RedfishConnection(Endpoint endpoint, Faults faults, Retries retries) {
        this.endpoint = endpoint;
        this.faults = faults;
        this.retries = retries;
        this.session = new Session(endpoint, retries, faults);
    }

    /** Where this connection leads. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** Reads a resource. */
    public Answer get(String path, Deadline deadline) {
        return accepted(Ask.of("GET", path), deadline);
    }

    /** Runs an action or adds a member. Sent again only while the BMC says that it is busy, or was not there at all. */
    public Answer post(String path, Map<String, ?> body, Deadline deadline) {
        return accepted(Ask.of("POST", path).withBody(MAPPER.valueToTree(body)), deadline);
    }

    /** Removes a member. */
    public Answer delete(String path, Deadline deadline) {
        return accepted(Ask.of("DELETE", path), deadline);
    }

    /**
     * Changes a resource.
     *
     * @param etag the version that was read, empty for none. BMCs that refuse their own weak version are offered its strong
     *     form and then none
     */
    public Answer patch(String path, Map<String, ?> body, String etag, Deadline deadline) {
        Ask ask = Ask.of("PATCH", path).withBody(MAPPER.valueToTree(body));
        Reply reply = null;
        for (String version : versions(etag)) {
            reply = entered(ask.withIfMatch(version), deadline);
            if (reply.status() != 412) {
                break;
            }
        }
        if (reply.status() == 428) {
            reply = entered(ask.withIfMatch("*"), deadline);
        }
        return accepted(ask, reply);
    }

    /** The service root, which BMCs show to anybody. */
    public ServiceRoot root(Deadline deadline) {
        Ask ask = Ask.of("GET", endpoint.root());
        Reply reply = retries.send(ask, deadline);
        if (reply.status() == 401) {
            return ServiceRoot.of(get(endpoint.root(), deadline).body());
        }
        return ServiceRoot.of(accepted(ask, reply).body());
    }

    /** The paths of a collection's members; a BMC that says null has none. */
    public List<String> members(String collection, Deadline deadline) {
        List<String> paths = new ArrayList<>();
        for (JsonNode member : get(collection, deadline).body().path("Members")) {
            paths.add(member.path("@odata.id").asText());
        }
        return List.copyOf(paths);
    }

    /** Where the systems were found that callers named; a hint that may be out of date. */
    Map<String, String> knownSystems() {
        return systems;
    }

    RedfishException ruledOut(Kind kind, String what) {
        return faults.ruledOut(kind, what);
    }

    void close(Deadline deadline) {
        session.leave(deadline);
    }

    private Answer accepted(Ask ask, Deadline deadline) {
        return accepted(ask, entered(ask, deadline));
    }

    private Answer accepted(Ask ask, Reply reply) {
        if (reply.accepted()) {
            return reply.answer();
        }
        throw faults.refused(ask, reply);
    }

    /** Sends with credentials, and with a new session where the BMC has forgotten the old one. */
    private Reply entered(Ask ask, Deadline deadline) {
        Pass pass = session.pass(deadline);
        Reply reply = readable(ask.withPass(pass), deadline);
        if (forgotten(reply) && session.renewable(pass)) {
            return readable(ask.withPass(session.pass(deadline)), deadline);
        }
        return reply;
    }

    private Reply readable(Ask ask, Deadline deadline) {
        Reply reply = retries.send(ask, deadline);
        if (reply.status() == 406 && ask.reads()) {
            return retries.send(ask.withoutEncoding(), deadline);
        }
        return reply;
    }

    private static boolean forgotten(Reply reply) {
        return reply.status() == 401 || (reply.status() == 403 && reply.mentions("NoValidSession"));
    }

    private static List<String> versions(String etag) {
        if (etag.isEmpty()) {
            return List.of("");
        }
        return etag.startsWith("W/") ? List.of(etag, etag.substring(2), "") : List.of(etag, "");
    }
}
