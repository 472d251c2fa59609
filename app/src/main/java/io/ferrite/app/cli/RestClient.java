package io.ferrite.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ferrite.core.watch.TimeSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Speaks to the API. A change of state that is refused because the node is held, or because nobody has the time, is tried
 * again for a few seconds, as other clients of this API do.
 */
public final class RestClient {

    private static final MediaType JSON_TYPE = MediaType.get("application/json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int TRIES = 6;
    private static final int CONFLICT = 409;
    private static final int BUSY = 503;

    private final OkHttpClient http =
            new OkHttpClient.Builder().callTimeout(LIMIT).readTimeout(LIMIT).build();
    private final HttpUrl endpoint;
    private final String version;
    private final TimeSource time;

    /**
     * @param endpoint the base address of the API; a trailing {@code /v1} does not matter
     * @param version the API version to speak, for example {@code latest} or {@code 1.83}
     * @param time what the pauses between tries go by
     */
    public RestClient(URI endpoint, String version, TimeSource time) {
        this.endpoint = HttpUrl.get(endpoint.toString().replaceFirst("(/v1)?/*$", "/"));
        this.version = version;
        this.time = time;
    }

    /**
     * Sends {@code ask} and waits for the answer.
     *
     * @return the JSON body; a missing node where the answer has none
     * @throws RestFailure where the API refuses or does not answer
     */
    public JsonNode send(Ask ask) {
        for (int left = TRIES; left > 1; left--) {
            try {
                return sendOnce(ask);
            } catch (RestFailure refused) {
                if (!isWorthAnotherTry(ask, refused)) {
                    throw refused;
                }
                pause();
            }
        }
        return sendOnce(ask);
    }

    private static boolean isWorthAnotherTry(Ask ask, RestFailure refused) {
        boolean transientRefusal = refused.status() == CONFLICT || refused.status() == BUSY;
        return transientRefusal && ask.method().equals("PUT");
    }

    private void pause() {
        try {
            time.pause(BETWEEN_TRIES);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new RestFailure("Interrupted while waiting for another try.", stop);
        }
    }

    private JsonNode sendOnce(Ask ask) {
        try (Response response = http.newCall(request(ask)).execute()) {
            String text = response.body().string();
            if (!response.isSuccessful()) {
                throw new RestFailure(response.code(), reason(response, text));
            }
            return parse(text);
        } catch (IOException silence) {
            throw new RestFailure("The API at %s does not answer: %s.".formatted(endpoint, reasonOf(silence)), silence);
        }
    }

    private static String reasonOf(IOException silence) {
        String message = silence.getMessage();
        if (message == null) {
            return silence.getClass().getSimpleName();
        }
        return message;
    }

    private Request request(Ask ask) {
        HttpUrl.Builder url = endpoint.newBuilder();
        ask.path().forEach(url::addPathSegment);
        ask.query().forEach(url::addQueryParameter);
        return new Request.Builder()
                .url(url.build())
                .header("X-OpenStack-Ironic-API-Version", version)
                .header("OpenStack-API-Version", "baremetal " + version)
                .header("Accept", "application/json")
                .method(ask.method(), body(ask))
                .build();
    }

    private static RequestBody body(Ask ask) {
        if (!ask.body().isMissingNode()) {
            return RequestBody.create(ask.body().toString(), JSON_TYPE);
        }
        if (ask.method().equals("GET") || ask.method().equals("DELETE")) {
            return null;
        }
        return RequestBody.create(new byte[0]);
    }

    private static JsonNode parse(String text) throws IOException {
        if (text.isBlank()) {
            return MissingNode.getInstance();
        }
        return JSON.readTree(text);
    }

    /** The sentence inside the doubly encoded error that this API sends, or the status where there is none. */
    private static String reason(Response response, String text) {
        try {
            JsonNode inner = JSON.readTree(parse(text).path("error_message").asText(""));
            String sentence =
                    inner.path("faultstring").asText(inner.path("description").asText(""));
            if (!sentence.isBlank()) {
                return "%s (HTTP %d)".formatted(sentence, response.code());
            }
        } catch (IOException notJson) {
            return "The API answered %d: %s"
                    .formatted(response.code(), text.lines().findFirst().orElse(""));
        }
        return "The API answered %d %s.".formatted(response.code(), response.message());
    }
}
