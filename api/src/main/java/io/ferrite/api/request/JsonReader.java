package io.ferrite.api.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Reads the bodies of requests within limits of size and depth. */
public final class JsonReader {

    private static final int TEXT_LIMIT = 100_000_000;

    private final int limit;
    private final int depth;
    private final ObjectMapper json;

    /**
     * @param limit how many bytes a body may have
     * @param depth how many objects and arrays may stand in one another
     */
    public JsonReader(int limit, int depth) {
        this.limit = limit;
        this.depth = depth;
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxStringLength(TEXT_LIMIT)
                        .build())
                .build();
        this.json = JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** How many bytes a body may have. */
    public int limit() {
        return limit;
    }

    /** How many objects and arrays may stand in one another. */
    public int depth() {
        return depth;
    }

    /**
     * The JSON value that {@code body} spells; an empty object where there is no body.
     *
     * @throws Problem of kind TOO_LARGE or INVALID
     */
    public Object value(InputStream body) {
        byte[] bytes = bytes(body);
        if (bytes.length == 0) {
            return Map.of();
        }
        try {
            return Surrogates.requirePaired(json.readValue(bytes, Object.class));
        } catch (JsonProcessingException malformed) {
            throw Problem.invalid("The body is not JSON, or it is nested too deep.");
        } catch (IOException malformed) {
            throw Problem.invalid("The body is not UTF-8 text.");
        }
    }

    /** The JSON object that {@code body} spells. */
    public Map<String, Object> object(InputStream body) {
        return JsonShape.object(value(body), "The body");
    }

    private byte[] bytes(InputStream body) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(limit + 1);
        } catch (IOException broken) {
            throw new Problem(ProblemKind.INVALID, "The body ended early or came too slowly.", broken);
        }
        if (bytes.length > limit) {
            throw new Problem(ProblemKind.TOO_LARGE, "The body has more than %d bytes.".formatted(limit));
        }
        return bytes;
    }
}
