package io.ferrite.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.ferrite.api.testing.TestApi;
import io.ferrite.api.version.Microversion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static TestApi api;
    private static PublishedContract contract;

    @BeforeAll
    static void open() {
        api = TestApi.start();
        contract = new PublishedContract(api);
    }

    @AfterAll
    static void close() {
        api.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Microversion.class,
            names = {"V1_1", "V1_15", "V1_39", "V1_83", "V1_100", "V1_115"})
    void everyDocumentIsOpenApi(Microversion version) {
        Schema official =
                SCHEMAS.getSchema(OpenApiTest.class.getResourceAsStream("openapi-3.1-schema.json"), InputFormat.JSON);
        assertThat(PublishedContract.complaints(official, contract.at(version))).isEmpty();
        Schema schemas = SCHEMAS.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        for (JsonNode schema : found(contract.at(version), "schema")) {
            assertThat(PublishedContract.complaints(schemas, schema))
                    .as("%s", schema)
                    .isEmpty();
        }
        for (JsonNode schema : contract.at(version).at("/components/schemas")) {
            assertThat(PublishedContract.complaints(schemas, schema))
                    .as("%s", schema)
                    .isEmpty();
        }
    }

    @Test
    void theValidatorSeesWhatIsWrong() {
        Schema official =
                SCHEMAS.getSchema(OpenApiTest.class.getResourceAsStream("openapi-3.1-schema.json"), InputFormat.JSON);
        String text = contract.at(Microversion.latest()).toString();
        JsonNode broken = PublishedContract.read(text.replaceFirst("\"in\":\"query\"", "\"in\":\"nowhere\""));
        assertThat(PublishedContract.complaints(official, broken)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Microversion.class)
    void everyReferenceLeadsSomewhere(Microversion version) {
        JsonNode document = contract.at(version);
        assertThat(found(document, "$ref"))
                .allSatisfy(reference -> assertThat(
                                document.at(reference.textValue().substring(1)).isMissingNode())
                        .as(reference.textValue())
                        .isFalse());
        assertThat(found(document, "operationId").stream().map(JsonNode::textValue))
                .doesNotHaveDuplicates();
    }

    @Test
    void aVendorMethodIsDoneAtOnceOrGoesOn() {
        JsonNode call = contract.at(Microversion.latest())
                .path("paths")
                .path("/v1/nodes/{node}/vendor_passthru/{method}")
                .path("post")
                .path("responses");
        assertThat(call.fieldNames()).toIterable().contains("200", "202", "default");
    }

    @Test
    void aDocumentHasWhatItsVersionHas() {
        JsonNode old = contract.at(Microversion.V1_82);
        JsonNode family = contract.at(Microversion.V1_83);
        assertThat(old.path("paths").has("/v1/nodes/{node}/children")).isFalse();
        assertThat(family.path("paths").has("/v1/nodes/{node}/children")).isTrue();
        assertThat(old.at("/components/schemas/Node/properties").has("parent_node"))
                .isFalse();
        assertThat(family.at("/components/schemas/Node/properties").has("parent_node"))
                .isTrue();
        assertThat(names(old)).doesNotContain("include_children");
        assertThat(names(family)).contains("include_children");
        assertThat(verbs(Microversion.V1_84)).doesNotContain("unhold").contains("clean");
        assertThat(verbs(Microversion.V1_85)).contains("unhold");
        assertThat(contract.at(Microversion.V1_1).at("/components/schemas/Node/properties/provision_state/enum"))
                .noneMatch(word -> "available".equals(word.textValue()))
                .anyMatch(JsonNode::isNull);
    }

    @Test
    void theNewestVersionIsTheUsualOne() {
        assertThat(api.client("1.1")
                        .get("/ferrite/v1/openapi.json")
                        .json()
                        .at("/info/version")
                        .textValue())
                .isEqualTo(Microversion.latest().text());
        assertThat(api.client("1.50")
                        .get("/ferrite/v1/openapi.json?microversion=latest")
                        .json())
                .isEqualTo(contract.at(Microversion.latest()));
    }

    @Test
    void theDocumentSaysWhereItCameFrom() {
        assertThat(api.client()
                        .get("/ferrite/v1/openapi.json")
                        .json()
                        .at("/servers/0/url")
                        .textValue())
                .isEqualTo(api.uri().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.116", "2.1", "abc", ""})
    void refusesVersionsThatThereAreNot(String version) {
        var answer = api.client().get("/ferrite/v1/openapi.json?microversion=" + version);
        assertThat(answer.status()).isEqualTo(400);
        contract.checkFault(Microversion.latest(), answer);
    }

    private static List<String> names(JsonNode document) {
        return document.path("paths")
                .path("/v1/nodes")
                .path("get")
                .path("parameters")
                .findValuesAsText("name");
    }

    private static List<String> verbs(Microversion version) {
        List<String> words = new ArrayList<>();
        contract.at(version)
                .path("paths")
                .path("/v1/nodes/{node}/states/provision")
                .at("/put/requestBody/content/application~1json/schema/properties/target/enum")
                .forEach(word -> words.add(word.textValue()));
        return words;
    }

    /** Every value under {@code key}, however deep. */
    private static List<JsonNode> found(JsonNode node, String key) {
        List<JsonNode> found = new ArrayList<>();
        node.properties().forEach(member -> {
            if (member.getKey().equals(key)) {
                found.add(member.getValue());
            }
            found.addAll(found(member.getValue(), key));
        });
        if (node.isArray()) {
            node.forEach(item -> found.addAll(found(item, key)));
        }
        return found;
    }
}
