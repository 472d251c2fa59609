package io.ferrite.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.testing.RawClient;
import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.provision.State;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every address: versions, ids, errors, spellings. */
class MannersTest {

    private static final String APPLIED = "X-OpenStack-Ironic-API-Version";
    private static final String MAXIMUM = "X-OpenStack-Ironic-API-Maximum-Version";

    private static TestApi api;

    @BeforeAll
    static void open() {
        api = TestApi.start();
        api.node("n1", State.ENROLL);
        api.node("n2.json", State.ENROLL);
    }

    @AfterAll
    static void close() {
        api.close();
    }

    @Test
    void theRootsTellWhatThereIs() {
        Answer root = api.client("").get("/");
        assertThat(root.json().at("/default_version/id").textValue()).isEqualTo("v1");
        assertThat(root.json().at("/versions/0/min_version").textValue()).isEqualTo("1.1");
        Answer first = api.client("").get("/v1");
        assertThat(first.json().has("nodes")).isTrue();
        assertThat(first.json().has("portgroups")).isFalse();
        assertThat(first.json().get("media_types").isObject()).isTrue();
        assertThat(first.header(APPLIED)).isEqualTo("1.1");
        assertThat(api.client().get("/v1/").json().has("inspection_rules")).isTrue();
        assertThat(api.client().send("HEAD", "/v1", "").status()).isEqualTo(200);
        assertThat(api.client().send("HEAD", "/v1/nodes", "").status()).isEqualTo(405);
        assertThat(api.client().send("OPTIONS", "/v1/nodes", "").status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "GET, /v1/nodes/missing, 404",
        "GET, /v1/nope, 404",
        "PUT, /v1/nodes, 405",
        "POST, /v1/nodes/n1/children, 405",
        "POST, /v1, 405",
        "GET, /v1/nodes/detail/x, 404",
        "GET, /v1/nodes/n1/states/foo, 404",
        "GET, /v1/nodes/a%20b, 400",
        "GET, /v1/nodes?foo=bar, 400",
        "GET, /v1/nodes?limit=1&limit=2, 400",
        "GET, /v1/nodes/n1?fields=foo, 400",
    })
    void errorsHaveOneForm(String method, String path, int status) {
        Answer answer = api.client().send(method, path, "");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.fault()).isNotBlank();
        assertThat(answer.body()).contains("\\\"faultcode\\\":\\\"Client\\\"", "\\\"debuginfo\\\":null");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header(APPLIED)).isEqualTo(TestApi.NEWEST);
        assertThat(answer.header(MAXIMUM)).isEqualTo("1.115");
        assertThat(answer.header("X-OpenStack-Request-Id"))
                .matches("req-[0-9a-f-]{36}")
                .isEqualTo(answer.header("OpenStack-Request-Id"));
    }

    @Test
    void aVersionThatIsNotServedIsToldTheRange() {
        Answer answer = api.client("1.999").get("/v1/nodes");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header(MAXIMUM)).isEqualTo("1.115");
        assertThat(answer.header(APPLIED)).isNull();
        assertThat(answer.fault()).contains("1.1 to 1.115");
    }

    @Test
    void bodiesHaveLimits() {
        assertThat(api.client().post("/v1/nodes", "{bad").status()).isEqualTo(400);
        assertThat(api.client().post("/v1/nodes", "[]").status()).isEqualTo(400);
        assertThat(api.client().post("/v1/nodes", "").status()).isEqualTo(400);
        String deep = "{\"driver\":\"fake-hardware\",\"extra\":" + "{\"a\":".repeat(30) + "1" + "}".repeat(31);
        assertThat(api.client().post("/v1/nodes", deep).status()).isEqualTo(400);
        String large = "{\"driver\":\"" + "x".repeat(1 << 20) + "\"}";
        Answer refused = api.client().post("/v1/nodes", large);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.fault()).contains("1048576");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nodes/", "/v1//nodes", "/nodes", "//nodes//", "/v1/nodes/?limit=5", "/nodes/n1/"})
    void addressesHaveManySpellings(String path) {
        assertThat(api.client().get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{1} at {0} is {2}")
    @CsvSource({
        "1.90, /v1/nodes/n1.json, 200",
        "1.91, /v1/nodes/n1.json, 404",
        "1.90, /v1/nodes/n1/states.json, 200",
        "1.90, /v1/nodes/n2.json, 200",
        "1.91, /v1/nodes/n2.json, 200",
        "latest, /v1/nodes/n1.json, 404",
        "1.90, /v1/nodes.json, 200",
        "1.4, /v1/nodes/n1, 404",
        "1.5, /v1/nodes/n1, 200",
    })
    void olderClientsSpellOtherwise(String version, String path, int status) {
        assertThat(api.client(version).get(path).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} at {1} is {2}")
    @CsvSource({
        "/v1/nodes/n1/history, 1.77, 404",
        "/v1/nodes/n1/history, 1.78, 200",
        "/v1/nodes/n1/children, 1.82, 404",
        "/v1/nodes/n1/children, 1.83, 200",
        "/v1/conductors, 1.48, 404",
        "/v1/conductors, 1.49, 200",
        "/v1/drivers, 1.1, 200",
        "/v1/drivers?type=dynamic, 1.29, 406",
        "/v1/drivers?fields=name, 1.77, 200",
        "/v1/nodes?fields=uuid, 1.7, 406",
        "/v1/nodes?detail=true, 1.42, 400",
        "/v1/nodes?include_children=true, 1.82, 406",
    })
    void endpointsAndArgumentsCameWithVersions(String path, String version, int status) {
        String uuid = api.stores().nodes().find("n1").orElseThrow().uuid().toString();
        assertThat(api.client(version).get(path.replace("n1", uuid)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/%zz HTTP/1.1",
                "GET /v1/nodes?a=%zz HTTP/1.1",
                "GET /v1/nodes/%00 HTTP/1.1",
                "GET /v1/../../etc HTTP/1.1",
                "GET /v1/a%2fb HTTP/1.1",
                "GET nodes HTTP/1.1",
                "GET  HTTP/1.1",
                "GET /v1 HTTP/3.7",
                "GET /v1/nodes?a=\" HTTP/1.1",
                "GET /v1/nodes?x=\u0001 HTTP/1.1",
            })
    void whatIsNoHttpGetsTheSameForm(String line) {
        RawClient.Answer answer = RawClient.send(api.uri(), line, List.of("Host: x"));
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).startsWith("{\"error_message\":\"{\\\"faultcode\\\"");
        assertThat(answer.head()).containsIgnoringCase("X-OpenStack-Ironic-API-Maximum-Version: 1.115");
    }

    @Test
    void whoAsksForNoAddressAsksForTheRoot() {
        for (String line : List.of("OPTIONS ?a=1 HTTP/1.1", "OPTIONS * HTTP/1.1")) {
            RawClient.Answer answer = RawClient.send(api.uri(), line, List.of("Host: x"));
            assertThat(answer.status()).isLessThan(500);
        }
    }

    @Test
    void headersHaveALimit() {
        RawClient.Answer answer =
                RawClient.send(api.uri(), "GET /v1 HTTP/1.1", List.of("Host: x", "X-Long: " + "x".repeat(20_000)));
        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.body()).contains("faultstring");
    }

    @Test
    void mediaTypesDoNotMatter() {
        Answer answer = api.client().with("Accept", "text/html;q=x, ???").get("/v1/nodes");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }
}
