package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Holds an answer against what a line of a table of probes says of it. */
final class ProbeCheck {

    private static final String ABSENT = "?absent";
    private static final String PRESENT = "?present";

    private ProbeCheck() {}

    static void check(JsonNode line, HttpResponse<String> answer) {
        assertThat(line.has("expect")).as("%s expects nothing", line).isTrue();
        List<Integer> codes = new ArrayList<>();
        JsonNode expected = line.path("expect");
        if (expected.isInt()) {
            codes.add(expected.intValue());
        }
        expected.forEach(code -> codes.add(code.intValue()));
        assertThat(codes).as("%s%n%s", line, answer.body()).contains(answer.statusCode());
        checkHeaders(line, answer);
        if (line.path("empty").asBoolean()) {
            assertThat(answer.body()).as("%s", line).isEmpty();
        }
        if (line.path("fault").asBoolean()) {
            checkFault(answer);
        }
        checkMembers(line, answer);
    }

    /** Whether every pointer leads to its value. */
    static boolean holds(JsonNode pointers, HttpResponse<String> answer) {
        JsonNode body = ProbeLine.read(answer.body());
        return pointers.properties().stream().allMatch(pointer -> fits(pointer, body));
    }

    private static boolean fits(Map.Entry<String, JsonNode> pointer, JsonNode body) {
        JsonNode wanted = pointer.getValue();
        JsonNode found = body.at(pointer.getKey());
        String text = wanted.asText();
        if (text.equals(ABSENT)) {
            return found.isMissingNode();
        }
        if (text.equals(PRESENT)) {
            return !found.isMissingNode() && !found.isNull();
        }
        if (text.startsWith("~")) {
            return Pattern.matches(text.substring(1), found.asText());
        }
        return found.equals(wanted);
    }

    private static void checkMembers(JsonNode line, HttpResponse<String> answer) {
        if (line.has("json")) {
            JsonNode body = ProbeLine.read(answer.body());
            assertThat(line.path("json").properties())
                    .allSatisfy(pointer -> assertThat(fits(pointer, body))
                            .as("%s in %s", pointer, body)
                            .isTrue());
        }
        if (line.has("keys")) {
            assertThat(names(answer)).containsExactlyInAnyOrderElementsOf(texts(line.path("keys")));
        }
        if (line.has("has")) {
            assertThat(names(answer)).containsAll(texts(line.path("has")));
        }
        if (line.has("hasnot")) {
            assertThat(names(answer)).doesNotContainAnyElementsOf(texts(line.path("hasnot")));
        }
        line.path("count")
                .properties()
                .forEach(count -> assertThat(ProbeLine.read(answer.body()).at(count.getKey()))
                        .as("%s in %s", count.getKey(), answer.body())
                        .hasSize(count.getValue().intValue()));
    }

    private static void checkHeaders(JsonNode line, HttpResponse<String> answer) {
        line.path("heads").properties().forEach(header -> {
            String found = answer.headers().firstValue(header.getKey()).orElse(ABSENT);
            String wanted = header.getValue().textValue();
            if (wanted.startsWith("~")) {
                assertThat(found).as(header.getKey()).matches(wanted.substring(1));
            } else {
                assertThat(found).as(header.getKey()).isEqualTo(wanted);
            }
        });
    }

    /** The object inside is text once more. */
    private static void checkFault(HttpResponse<String> answer) {
        JsonNode inside = ProbeLine.read(
                ProbeLine.read(answer.body()).path("error_message").textValue());
        assertThat(inside.path("faultcode").textValue()).isEqualTo("Client");
        assertThat(inside.path("faultstring").textValue()).isNotEmpty();
        assertThat(inside.path("debuginfo").isNull()).isTrue();
    }

    private static List<String> names(HttpResponse<String> answer) {
        List<String> names = new ArrayList<>();
        ProbeLine.read(answer.body()).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.textValue()));
        return texts;
    }
}
