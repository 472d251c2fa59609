package io.ferrite.redfish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends one request and reads one answer, bounded in time and length. Follows readings within the same BMC only. */
final class Wire {

    private static final long LONGEST_ANSWER = 8L << 20;
    private static final int MOST_REDIRECTS = 3;
    private static final MediaType JSON = MediaType.get("application/json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final OkHttpClient http;
    private final HttpUrl origin;
    private final Faults faults;

    Wire(OkHttpClient http, Endpoint endpoint, Faults faults) {
        this.http = http;
        this.origin = HttpUrl.get(endpoint.origin().toString());
        this.faults = faults;
    }

    /**
     * One request, one answer.
     *
     * @throws IOException where there is no whole answer by the deadline
     */
    Reply exchange(Ask ask, Deadline deadline) throws IOException {
        Reply reply = once(ask, deadline);
        Ask next = ask;
        for (int hops = 0; ask.reads() && reply.redirects() && hops < MOST_REDIRECTS; hops++) {
            next = next.withPath(local(next.path(), reply.header("Location")).encodedPath());
            reply = once(next, deadline);
        }
        return reply;
    }

    private Reply once(Ask ask, Deadline deadline) throws IOException {
        Call call = http.newCall(request(ask));
        call.timeout().timeout(Math.max(1, deadline.remaining().toNanos()), TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            return new Reply(response.code(), response.headers(), json(ask, response));
        }
    }

    private Request request(Ask ask) {
        Request.Builder request = new Request.Builder()
                .url(local("/", ask.path()))
                .method(ask.method(), body(ask))
                .header("Accept", "application/json")
                .header("OData-Version", "4.0")
                .header("Connection", "close");
        headerIfAny(request, "Accept-Encoding", ask.encoding());
        headerIfAny(request, "If-Match", ask.ifMatch());
        headerIfAny(request, ask.pass().header(), ask.pass().value());
        return request.build();
    }

    private static void headerIfAny(Request.Builder request, String name, String value) {
        if (!value.isEmpty()) {
            request.header(name, value);
        }
    }

    private static RequestBody body(Ask ask) {
        if (ask.body().isMissingNode()) {
            return "POST".equals(ask.method()) ? RequestBody.create("{}", JSON) : null;
        }
        return RequestBody.create(ask.body().toString(), JSON);
    }

    /** The URL of a link; a link that leads away from the BMC is refused, for credentials would follow it. */
    private HttpUrl local(String from, String link) {
        HttpUrl base = origin.resolve(from);
        HttpUrl url = base == null ? null : base.resolve(link);
        if (url != null && isOrigin(url)) {
            return url;
        }
        throw faults.ruledOut(RedfishException.Kind.REJECTED, "'" + link + "' is no path on this BMC.");
    }

    private boolean isOrigin(HttpUrl url) {
        return url.scheme().equals(origin.scheme()) && url.host().equals(origin.host()) && url.port() == origin.port();
    }

    private static JsonNode json(Ask ask, Response response) throws IOException {
        byte[] bytes = response.peekBody(LONGEST_ANSWER + 1).bytes();
        if (bytes.length > LONGEST_ANSWER) {
            throw new TooLong(LONGEST_ANSWER);
        }
        try {
            JsonNode json = MAPPER.readTree(bytes);
            return json == null ? MissingNode.getInstance() : json;
        } catch (JsonProcessingException unreadable) {
            if (ask.reads() && response.isSuccessful()) {
                throw unreadable;
            }
            return MissingNode.getInstance();
        }
    }
}
