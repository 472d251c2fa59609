package io.ferrite.api.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.testing.RawClient;
import io.ferrite.api.testing.TestApi;
import io.ferrite.core.provision.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scripts of other origins. */
class OriginsTest {

    private static final String FRIEND = "https://horizon.example.org";

    private static TestApi api;

    @BeforeAll
    static void open() {
        api = TestApi.start("cors.allowed_origin=https://horizon.example.org, http://localhost:9000");
        api.node("n1", State.ENROLL);
    }

    @AfterAll
    static void close() {
        api.close();
    }

    @Test
    void browsersMayAskFirst() {
        String head = send(
                "OPTIONS /v1/nodes HTTP/1.1",
                FRIEND,
                "Access-Control-Request-Method: PATCH",
                "Access-Control-Request-Headers: x-auth-token, X-OpenStack-Ironic-API-Version");
        assertThat(head)
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: " + FRIEND + "\r\n")
                .contains("Access-Control-Allow-Credentials: true")
                .contains("Access-Control-Max-Age: 3600")
                .contains("Access-Control-Allow-Methods: PATCH")
                .contains("Access-Control-Allow-Headers: x-auth-token,X-OpenStack-Ironic-API-Version")
                .contains("Origin");
    }

    @Test
    void otherMethodsHeadersAndOriginsAreNotAllowed() {
        assertThat(send("OPTIONS /v1/nodes HTTP/1.1", FRIEND, "Access-Control-Request-Method: TRACE"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Allow-Methods");
        assertThat(send(
                        "OPTIONS /v1/nodes HTTP/1.1",
                        FRIEND,
                        "Access-Control-Request-Method: GET",
                        "Access-Control-Request-Headers: X-Evil"))
                .doesNotContain("Allow-Methods");
        assertThat(send("OPTIONS /v1/nodes HTTP/1.1", "https://evil.example.org", "Access-Control-Request-Method: GET"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Access-Control-Allow-Origin");
    }

    @Test
    void scriptsSeeVersionsInSuccessAndFailure() {
        for (String line : List.of("GET /v1/nodes HTTP/1.1", "GET /v1/nodes/nope HTTP/1.1", "PUT /v1/nodes HTTP/1.1")) {
            assertThat(send(line, FRIEND))
                    .contains("Access-Control-Allow-Origin: " + FRIEND + "\r\n")
                    .contains("Access-Control-Expose-Headers: X-OpenStack-Ironic-API-Version,");
            assertThat(send(line, "https://evil.example.org")).doesNotContain("Access-Control-");
        }
        assertThat(RawClient.send(api.uri(), "GET /v1 HTTP/1.1", List.of("Host: x"))
                        .head())
                .doesNotContain("Access-Control-")
                .contains("Vary: ");
    }

    @Test
    void aStarLetsAllReadAndNobodySendCredentials() {
        try (TestApi open = TestApi.start("cors.allowed_origin=*")) {
            String head = RawClient.send(
                            open.uri(), "GET /v1 HTTP/1.1", List.of("Host: x", "Origin: https://a.example"))
                    .head();
            assertThat(head)
                    .contains("Access-Control-Allow-Origin: https://a.example")
                    .doesNotContain("Credentials");
        }
    }

    private static String send(String line, String origin, String... headers) {
        List<String> all = new ArrayList<>(List.of("Host: x", "Origin: " + origin));
        all.addAll(List.of(headers));
        return RawClient.send(api.uri(), line, all).head();
    }
}
