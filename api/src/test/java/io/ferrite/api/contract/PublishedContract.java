package io.ferrite.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.api.version.Microversion;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI documents as a client gets them, and a validator that holds real answers against them. */
final class PublishedContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final TestApi api;
    private final Map<Microversion, JsonNode> documents = new ConcurrentHashMap<>();

    PublishedContract(TestApi api) {
        this.api = api;
    }

    /** The document for {@code version}. */
    JsonNode at(Microversion version) {
        return documents.computeIfAbsent(
                version,
                each -> api.client()
                        .get("/ferrite/v1/openapi.json?microversion=" + each.text())
                        .json());
    }

    /** The operation that {@code row} stands for; missing where the document has none. */
    JsonNode operation(Operation row, Microversion version) {
        return at(version).path("paths").path(row.path()).path(row.method().toLowerCase(Locale.ROOT));
    }

    /** Fails where {@code answer}, one without an error, is not what the document says. */
    void check(Operation row, Microversion version, Answer answer) {
        JsonNode said = operation(row, version).path("responses").path(Integer.toString(answer.status()));
        assertThat(said.isMissingNode())
                .as("%s says nothing of %d", row, answer.status())
                .isFalse();
        JsonNode schema = said.at("/content/application~1json/schema");
        if (schema.isMissingNode()) {
            assertThat(answer.body()).as("%s at %s", row, version.text()).isEmpty();
            return;
        }
        assertThat(complaints(schema, version, answer.json()))
                .as("%s at %s: %s", row, version.text(), answer.body())
                .isEmpty();
    }

    /** Fails where {@code answer} is no error as the document says. */
    void checkFault(Microversion version, Answer answer) {
        JsonNode fault = at(version).at("/components/schemas/Fault");
        assertThat(complaints(fault, version, answer.json())).as(answer.body()).isEmpty();
        JsonNode inside = fault.at("/properties/error_message/contentSchema");
        JsonNode decoded = read(answer.json().path("error_message").textValue());
        assertThat(complaints(inside, version, decoded)).as(answer.body()).isEmpty();
    }

    private List<String> complaints(JsonNode schema, Microversion version, JsonNode body) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", at(version).path("components"));
        whole.putArray("allOf").add(schema);
        return complaints(SCHEMAS.getSchema(whole), body);
    }

    /** What {@code schema} has against {@code body}. */
    static List<String> complaints(Schema schema, JsonNode body) {
        return schema
                .validate(body, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException wrong) {
            throw new AssertionError("No JSON: " + text, wrong);
        }
    }
}
