package io.ferrite.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.core.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent, the reader of drives says the same as the usual reader, which holds all of it in memory. */
class DriveReaderTest {

    private static final long SEED = 20261121;
    private static final int ROUNDS = 1_500;
    private static final int LARGE = 1_000_000;

    private static final String LONG = "QUJD".repeat(17_000);
    private static final List<String> KEYS = List.of(
            "configdrive", "configdriv", "configdrives", "config\\u0064rive", "configdrive\\\"", "\\\\", "target", "");
    private static final List<String> VALUES = List.of(
            "\"" + LONG + "\"",
            "\"" + LONG + "=\\n\\/\\u002b\\t \"",
            "\"" + LONG + "\\\"configdrive\\\":\\\\\"",
            "\"" + LONG + "-\"",
            "\"short\"",
            "\"http://x/\"",
            "\"\\\\\"",
            "null",
            "-1.5e3",
            "true",
            "{\"configdrive\":\"" + LONG + "\"}",
            "{\"meta_data\":{},\"user_data\":\"a:b,c\"}",
            "[\"configdrive\",\"" + LONG + "\"]",
            "[[],{}]");

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final JsonReader usual = new JsonReader(LARGE, 10);
    private DriveReader reader;
    private DriveSpools spools;

    @BeforeEach
    void open() {
        spools = new DriveSpools(folder, 1);
        reader = new DriveReader(LARGE, usual, spools);
    }

    @Test
    void bodiesMeanTheSameToBothReaders() throws IOException {
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] body = mangled(body()).getBytes(StandardCharsets.UTF_8);
            Optional<Map<String, Object>> expected = usually(body);
            assertThat(streamed(body)).as("round %d", round).isEqualTo(expected);
            read += expected.isPresent() ? 1 : 0;
        }
        assertThat(read).isBetween(ROUNDS / 2, ROUNDS * 9 / 10);
        // All places are free again.
        Optional<SpooledDrive> drive = spools.open();
        assertThat(drive).isPresent();
        drive.orElseThrow().close();
        assertThat(folder).isEmptyDirectory();
    }

    private Optional<Map<String, Object>> usually(byte[] body) {
        try {
            Map<String, Object> values = new LinkedHashMap<>(usual.object(new ByteArrayInputStream(body)));
            values.computeIfPresent("configdrive", (key, value) -> forgetting(value));
            return Optional.of(values);
        } catch (Problem refused) {
            return Optional.empty();
        }
    }

    /** Of a long text that is not base64, the reader of drives knows just that. */
    private static Object forgetting(Object value) {
        if (value instanceof String text && text.length() > DriveLexer.SHORT && !text.matches("[A-Za-z0-9+/=\\s]*")) {
            return false;
        }
        return value;
    }

    private Optional<Map<String, Object>> streamed(byte[] body) throws IOException {
        try (DriveBody read = reader.read(new ByteArrayInputStream(body))) {
            Map<String, Object> values = new LinkedHashMap<>(read.values());
            Object drive = values.get("configdrive");
            if (drive instanceof SpooledDrive spooled) {
                values.put("configdrive", spooled.isBase64() ? text(spooled) : false);
            } else if (drive != null) {
                values.put("configdrive", forgetting(drive));
            }
            return Optional.of(values);
        } catch (Problem refused) {
            return Optional.empty();
        }
    }

    private static Object text(SpooledDrive drive) throws IOException {
        return new String(drive.text().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private String body() {
        List<String> members = new ArrayList<>();
        for (int count = random.nextInt(4); count >= 0; count--) {
            members.add(space() + "\"" + any(KEYS) + "\"" + space() + ":" + space() + any(VALUES) + space());
        }
        return "{" + String.join(",", members) + "}";
    }

    private String space() {
        return List.of("", "", " ", "\n\t").get(random.nextInt(4));
    }

    /** Half of them have one character less or one more somewhere, mostly outside of the long texts. */
    private String mangled(String body) {
        if (random.nextBoolean()) {
            return body;
        }
        int at = random.nextInt(Math.min(body.length(), 200));
        if (random.nextBoolean()) {
            at = body.length() - 1 - at;
        }
        StringBuilder text = new StringBuilder(body);
        if (random.nextBoolean()) {
            return text.deleteCharAt(at).toString();
        }
        return text.insert(at, "\"\\:,{}[]x1\n".charAt(random.nextInt(11))).toString();
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
