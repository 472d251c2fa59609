package io.ferrite.api.auth;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.fasterxml.jackson.databind.JsonNode;
import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient;
import io.ferrite.api.testing.TestClient.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in over HTTP, as clients see it. */
class HttpBasicTest {

    @TempDir
    private static Path folder;

    private static TestApi api;

    @BeforeAll
    static void open() throws IOException {
        Path file = folder.resolve("htpasswd");
        Files.writeString(file, "admin:" + BCrypt.withDefaults().hashToString(4, "password".toCharArray()) + "\n");
        api = TestApi.start(
                "DEFAULT.auth_strategy=http_basic",
                "DEFAULT.http_basic_auth_user_file=" + file,
                "healthcheck.enabled=true");
    }

    @AfterAll
    static void close() {
        api.close();
    }

    @Test
    void whoLogsInMayDoEverything() {
        TestClient admin = client("admin:password");
        assertThat(admin.post("/v1/nodes", "{\"driver\":\"fake-hardware\"}").status())
                .isEqualTo(201);
        assertThat(admin.get("/v1/nodes").json().get("nodes")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/nodes", "/v1/nope", "/nope", "/v2", "/v1/heartbeat/", "/v1/lookup/x", "/v1/nodes/x/states"})
    void nobodyElseLearnsAnything(String path) {
        for (TestClient client : new TestClient[] {api.client(), client("admin:wrong"), api.client("1.999")}) {
            Answer answer = client.get(path);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Baremetal API\"");
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(answer.header("X-OpenStack-Ironic-API-Maximum-Version")).isEqualTo("1.115");
            assertThat(answer.header("OpenStack-Request-Id")).startsWith("req-");
            JsonNode error = answer.json().get("error");
            assertThat(error.get("code").intValue()).isEqualTo(401);
            assertThat(error.get("message").textValue()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Bearer abc", "x"})
    void otherSchemesAndFormsAreBadRequests(String header) {
        Answer answer = api.client().with("Authorization", header).get("/v1/nodes");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("WWW-Authenticate")).isNull();
        assertThat(answer.json().at("/error/code").intValue()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"/, 200", "/v1, 200", "/v1/, 200", "/healthcheck, 200", "/v1/../v1/nodes, 401", "/v1/%6eodes, 401"})
    void publicAddressesAreOpenAndNothingElse(String path, int status) {
        assertThat(api.client().get(path).status()).isEqualTo(status);
        if (status == 200) {
            assertThat(client("admin:wrong").get(path).status()).isEqualTo(200);
        }
    }

    @Test
    void aRefusedRequestChangesNothing() {
        long before = nodes();
        assertThat(api.client()
                        .post("/v1/nodes", "{\"driver\":\"fake-hardware\"}")
                        .status())
                .isEqualTo(401);
        assertThat(nodes()).isEqualTo(before);
    }

    private static long nodes() {
        return client("admin:password").get("/v1/nodes").json().get("nodes").size();
    }

    private static TestClient client(String pair) {
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return api.client().with("Authorization", "Basic " + encoded);
    }
}
