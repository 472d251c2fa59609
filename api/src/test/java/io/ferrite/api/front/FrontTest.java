package io.ferrite.api.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.testing.RawClient;
import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that change what stands before every address. */
class FrontTest {

    private static final String MAXIMUM = "X-OpenStack-Ironic-API-Maximum-Version";

    @Test
    void aPinnedReleaseHasNoNewerVersionForAnybody() {
        try (TestApi api = TestApi.start("DEFAULT.pin_release_version=24.1")) {
            api.node("n1", State.ENROLL);
            Answer latest = api.client("latest").get("/v1/nodes/n1");
            assertThat(latest.header("X-OpenStack-Ironic-API-Version")).isEqualTo("1.90");
            assertThat(latest.header(MAXIMUM)).isEqualTo("1.90");
            assertThat(latest.json().has("disable_power_off")).isFalse();
            assertThat(latest.json().has("parent_node")).isTrue();
            assertThat(api.client("")
                            .get("/")
                            .json()
                            .at("/default_version/version")
                            .textValue())
                    .isEqualTo("1.90");
            assertThat(api.client("latest")
                            .get("/v1")
                            .json()
                            .at("/version/version")
                            .textValue())
                    .isEqualTo("1.90");
            assertThat(api.client("latest").get("/v1").json().has("runbooks")).isFalse();
            Answer newer = api.client("1.91").get("/v1/nodes");
            assertThat(newer.status()).isEqualTo(406);
            assertThat(newer.header(MAXIMUM)).isEqualTo("1.90");
            assertThat(newer.fault()).contains("1.1 to 1.90");
            assertThat(api.client("latest").get("/v1/nodes/n1.json").status()).isEqualTo(200);
            assertThat(RawClient.send(api.uri(), "GET nodes HTTP/1.1", List.of("Host: x"))
                            .head())
                    .contains(MAXIMUM + ": 1.90");
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"1.90, 1.90", "21.0, 1.79", "31.0, 1.99", "Caracal, 1.90", "2025.1, 1.96", "1.1, 1.1", "1.115, 1.115"})
    void releasesAndVersionsCanBePinned(String pin, String newest) {
        assertThat(io.ferrite.api.version.ReleaseVersions.named(pin)
                        .orElseThrow()
                        .text())
                .isEqualTo(newest);
    }

    @Test
    void versionsAreToldInTheStandardHeaderAndToCaches() {
        try (TestApi api = TestApi.start()) {
            Answer answer = api.client("1.50").get("/v1/nodes");
            assertThat(answer.header("OpenStack-API-Version")).isEqualTo("baremetal 1.50");
            assertThat(answer.header("Vary")).contains("OpenStack-API-Version", "X-OpenStack-Ironic-API-Version");
            assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        }
    }

    @Test
    void aRequestIdOfTheClientIsNotEchoed() {
        try (TestApi api = TestApi.start()) {
            String own = "req-01234567-0123-0123-0123-0123456789ab";
            for (String given : List.of(own, "hello", "")) {
                Answer answer =
                        api.client().with("X-OpenStack-Request-ID", given).get("/v1");
                assertThat(answer.header("X-OpenStack-Request-Id"))
                        .matches("req-[0-9a-f-]{36}")
                        .isNotEqualTo(own)
                        .isEqualTo(answer.header("OpenStack-Request-Id"));
            }
        }
    }

    @Test
    void whoComesTooEarlyIsToldWhenToTryAgain() {
        try (TestApi api = TestApi.start()) {
            api.node("n1", State.MANAGEABLE);
            api.conductor().refuse(Problem.capacity("All workers are busy."));
            Answer busy = api.client().put("/v1/nodes/n1/states/provision", "{\"target\":\"provide\"}");
            assertThat(busy.status()).isEqualTo(503);
            assertThat(busy.header("Retry-After")).isEqualTo("2");
        }
    }

    @Test
    void proxiesAreBelievedOnlyWhereSettingsSaySo() {
        String[] headers = {
            "X-Forwarded-Proto",
            "https",
            "X-Forwarded-Host",
            "metal.example.org",
            "X-Forwarded-Port",
            "8443",
            "X-Forwarded-Prefix",
            "/baremetal"
        };
        try (TestApi api = TestApi.start()) {
            assertThat(self(with(api.client(""), headers))).startsWith("http://127.0.0.1:");
        }
        try (TestApi api = TestApi.start("oslo_middleware.enable_proxy_headers_parsing=true")) {
            assertThat(self(with(api.client(""), headers))).isEqualTo("https://metal.example.org:8443/baremetal/v1/");
            assertThat(self(api.client("").with("Forwarded", "proto=https;host=metal.example.org")))
                    .isEqualTo("https://metal.example.org/v1/");
            assertThat(self(api.client("").with("X-Forwarded-Prefix", "\"><script>")))
                    .startsWith("http://127.0.0.1:");
            assertThat(api.client("").with("X-Forwarded-Port", "x").get("/v1").status())
                    .isLessThan(500);
        }
        try (TestApi api = TestApi.start("api.public_endpoint=https://metal.example.org/x/")) {
            assertThat(self(api.client(""))).isEqualTo("https://metal.example.org/x/v1/");
            assertThat(api.client()
                            .post("/v1/nodes", "{\"driver\":\"fake-hardware\"}")
                            .header("Location"))
                    .startsWith("https://metal.example.org/x/v1/nodes/");
        }
    }

    private static String self(TestClient client) {
        return client.get("/v1").json().at("/links/0/href").textValue();
    }

    private static TestClient with(TestClient client, String... headers) {
        TestClient more = client;
        for (int at = 0; at < headers.length; at += 2) {
            more = more.with(headers[at], headers[at + 1]);
        }
        return more;
    }

    @Test
    void healthIsToldWhereItIsAskedFor(@TempDir Path folder) throws IOException {
        try (TestApi api = TestApi.start("healthcheck.enabled=false")) {
            assertThat(api.client("").get("/healthcheck").status()).isEqualTo(404);
        }
        Path file = folder.resolve("away");
        try (TestApi api = TestApi.start("healthcheck.enabled=true", "healthcheck.disable_by_file_path=" + file)) {
            Answer well = api.client("").get("/healthcheck");
            assertThat(well.status()).isEqualTo(200);
            assertThat(well.header("Content-Type")).isEqualTo("text/plain");
            assertThat(well.body()).isEmpty();
            assertThat(api.client("").send("HEAD", "/healthcheck", "").status()).isEqualTo(200);
            assertThat(api.client("").send("POST", "/healthcheck", "").status()).isEqualTo(405);
            Files.createFile(file);
            assertThat(api.client("").get("/healthcheck").status()).isEqualTo(503);
            assertThat(api.client("").get("/v1").status()).isEqualTo(200);
            Files.delete(file);
            assertThat(api.client("").get("/healthcheck/").status()).isEqualTo(200);
        }
    }
}
