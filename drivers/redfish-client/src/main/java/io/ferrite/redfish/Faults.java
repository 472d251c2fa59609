package io.ferrite.redfish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.ferrite.redfish.RedfishException.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import javax.net.ssl.SSLException;

/** Makes sentences of refusals and failures: the one place where an answer gets its kind. */
final class Faults {

    private static final List<String> SEVEREST_FIRST = List.of("Critical", "Warning", "OK");

    private final Endpoint endpoint;

    Faults(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** The BMC answered, and said no. */
    RedfishException refused(Ask ask, Reply reply) {
        String said = withoutPassword(message(reply.body()));
        String sentence = what(ask) + ": the answer is " + reply.status() + (said.isEmpty() ? "" : ", " + said);
        return new RedfishException(kind(reply), reply.status(), sentence);
    }

    /** There was no whole answer. */
    RedfishException failed(Ask ask, IOException failure) {
        return switch (failure) {
            case JsonProcessingException _ ->
                new RedfishException(Kind.BROKEN, what(ask) + ": the answer is no JSON.", failure);
            case TooLong _ -> new RedfishException(Kind.BROKEN, what(ask) + ": " + failure.getMessage(), failure);
            case SSLException _ ->
                new RedfishException(
                        Kind.REJECTED,
                        what(ask) + ": the certificate of the BMC is not trusted or TLS failed (" + failure.getMessage()
                                + "); name its authority or switch verification off.",
                        failure);
            case InterruptedIOException _ ->
                new RedfishException(Kind.UNREACHABLE, what(ask) + ": no answer in time.", failure);
            default ->
                new RedfishException(
                        Kind.UNREACHABLE, what(ask) + ": no connection (" + failure.getMessage() + ").", failure);
        };
    }

    /** Something that this client or the resource rules out before anything is sent. */
    RedfishException ruledOut(Kind kind, String what) {
        return new RedfishException(kind, "Redfish at " + endpoint.origin() + ": " + what);
    }

    private String what(Ask ask) {
        return ask.method() + " " + ask.path() + " at " + endpoint.origin();
    }

    /** Some BMCs repeat what they were sent. */
    private String withoutPassword(String said) {
        String password = endpoint.credentials().password();
        return password.isEmpty() ? said : said.replace(password, "******");
    }

    private static Kind kind(Reply reply) {
        if (reply.busy()) {
            return Kind.BUSY;
        }
        return switch (reply.status()) {
            case 401, 403 -> Kind.UNAUTHORIZED;
            case 405, 501 -> Kind.UNSUPPORTED;
            case 400 -> unsupportedOrRejected(reply);
            default -> reply.status() >= 500 || reply.status() < 400 ? Kind.BROKEN : Kind.REJECTED;
        };
    }

    private static Kind unsupportedOrRejected(Reply reply) {
        return reply.mentions("ActionNotSupported", "PropertyUnknown", "PropertyNotWritable")
                ? Kind.UNSUPPORTED
                : Kind.REJECTED;
    }

    /** The severest extended message, else the plain one, else nothing. */
    private static String message(JsonNode body) {
        JsonNode error = body.path("error");
        JsonNode severest = null;
        for (JsonNode each : error.path("@Message.ExtendedInfo")) {
            if (severest == null || rank(each) < rank(severest)) {
                severest = each;
            }
        }
        if (severest == null) {
            return error.path("message").asText("");
        }
        return (severest.path("Message").asText("") + " ("
                        + severest.path("MessageId").asText("") + ")")
                .strip();
    }

    private static int rank(JsonNode message) {
        String severity =
                message.path("MessageSeverity").asText(message.path("Severity").asText("OK"));
        int rank = SEVEREST_FIRST.indexOf(severity);
        return rank < 0 ? SEVEREST_FIRST.size() : rank;
    }
}
