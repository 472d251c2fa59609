package io.ferrite.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    private final JsonReader reader = new JsonReader(1_000, 10);

    private Object read(byte[] body) {
        return reader.value(new ByteArrayInputStream(body));
    }

    private void assertRefused(byte[] body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\ud800\"",
                "\"\\udc00\"",
                "\"a\\uDBFFb\"",
                "\"\\udc00\\ud800\"",
                "\"\\ud83d\\ude00\\ud83d\"",
                "{\"a\":\"\\ud800\"}",
                "{\"\\ud800\":1}",
                "[{\"op\":\"add\",\"path\":\"/extra\",\"value\":{\"a\":[1,{\"\\udfff\":null}]}}]"
            })
    void halfOfASurrogatePairIsRefusedWhereverItStands(String body) {
        assertRefused(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void halfOfASurrogatePairInRawBytesIsRefused() {
        assertRefused(HexFormat.of().parseHex("22eda08022"));
    }

    @Test
    void wholePairsAreRead() {
        byte[] body = "{\"\\ud83d\\ude00\":[\"💥\",\"\\ud83d\\udca5é\",null,1]}".getBytes(StandardCharsets.UTF_8);
        assertThat(read(body).toString()).isEqualTo("{😀=[💥, 💥é, null, 1]}");
        assertThat(read(new byte[0])).isEqualTo(Map.of());
    }
}
