package io.ferrite.api.request;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads bodies that may carry a config drive. A long text under the top-level key {@code configdrive} never comes to memory;
 * everything else is read as other bodies are.
 */
public final class DriveReader {

    private static final String KEY = "configdrive";
    private static final int BUFFER = 16 * 1024;

    private final long limit;
    private final JsonReader rest;
    private final DriveSpools spools;

    /**
     * @param limit how many bytes a body may have
     * @param usual how bodies are read that carry none
     * @param spools where long drives go
     */
    public DriveReader(long limit, JsonReader usual, DriveSpools spools) {
        this.limit = limit;
        this.rest = new JsonReader(usual.limit() + DriveLexer.SHORT, usual.depth());
        this.spools = spools;
    }

    /** How many bytes a body may have. */
    public long limit() {
        return limit;
    }

    /**
     * The JSON object that {@code body} spells. A long config drive is in it as a {@link SpooledDrive}, which is there until
     * the result is closed.
     *
     * @throws Problem of kind TOO_LARGE, INVALID or CAPACITY; no drive is left then
     */
    public DriveBody read(InputStream body) {
        DriveLexer lexer = new DriveLexer(spools, rest.limit());
        boolean read = false;
        try {
            pour(body, lexer);
            Map<String, Object> values = new LinkedHashMap<>(rest.object(new ByteArrayInputStream(lexer.rest())));
            values.computeIfPresent(KEY, (key, value) -> lexer.resolve(value));
            read = true;
            return new DriveBody(values, lexer);
        } finally {
            if (!read) {
                lexer.close();
            }
        }
    }

    private void pour(InputStream body, DriveLexer lexer) {
        byte[] buffer = new byte[BUFFER];
        long count = 0;
        for (int read = some(body, buffer); read >= 0; read = some(body, buffer)) {
            count += read;
            if (count > limit) {
                throw new Problem(ProblemKind.TOO_LARGE, "The body has more than %d bytes.".formatted(limit));
            }
            for (int at = 0; at < read; at++) {
                lexer.take(buffer[at]);
            }
        }
    }

    private static int some(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException broken) {
            throw new Problem(ProblemKind.INVALID, "The body ended early or came too slowly.", broken);
        }
    }
}
