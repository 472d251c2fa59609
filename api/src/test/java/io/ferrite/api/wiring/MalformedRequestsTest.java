package io.ferrite.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.provision.State;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many requests that make little sense; none of them may be answered with a failure of ours. */
class MalformedRequestsTest {

    private static final long SEED = 20261121;
    private static final int REQUESTS = 500;

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> PATHS = List.of(
            "/v1/nodes",
            "/v1/nodes/n1",
            "/v1/nodes/n1/states",
            "/v1/nodes/n1/states/power",
            "/v1/nodes/n1/states/provision",
            "/v1/nodes/n1/maintenance",
            "/v1/nodes/n1/validate",
            "/v1/nodes/validate",
            "/v1/nodes/n1/history",
            "/v1/nodes/n1/children",
            "/v1/nodes/detail",
            "/v1/drivers/fake-hardware",
            "/v1/drivers",
            "/v1/conductors",
            "/ferrite/v1/nodes/n1/journal");
    private static final List<String> KEYS = List.of(
            "driver",
            "name",
            "extra",
            "target",
            "clean_steps",
            "limit",
            "marker",
            "sort_key",
            "fields",
            "reason",
            "parent_node",
            "network_data",
            "properties",
            "resource_class",
            "node",
            "configdrive",
            "timeout",
            "op");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "1.5",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[[[]]]",
            "{\"a\":[null]}",
            "\"fake-hardware\"",
            "\"clean\"",
            "\"power on\"",
            "\"n1\"",
            "99999999999999999999",
            "[{\"interface\":\"power\",\"step\":\"power_off\",\"args\":null}]",
            "\"é日本💥\"",
            "{bad",
            "\"",
            "NaN");

    private final Random random = new Random(SEED);

    @Test
    void neverFailWithOurFault() {
        try (TestApi api = TestApi.start()) {
            api.node("n1", State.MANAGEABLE);
            for (int count = 0; count < REQUESTS; count++) {
                String method = any(METHODS);
                String path = any(PATHS) + query();
                String body = body();
                Answer answer = api.client(version()).send(method, path, body);
                assertThat(answer.status())
                        .as("%d: %s %s %s -> %s", count, method, path, body, answer.body())
                        .isLessThan(500);
            }
        }
    }

    @Test
    void halvesOfSurrogatePairsAndEndlessPathsAreRefused() {
        try (TestApi api = TestApi.start()) {
            api.node("n1", State.MANAGEABLE);
            String operation = "[{\"op\":\"add\",\"path\":\"%s\",\"value\":\"%s\"}]";
            assertThat(api.client()
                            .post("/v1/nodes", "{\"driver\":\"fake-hardware\",\"extra\":{\"a\":\"\\ud800\"}}")
                            .status())
                    .isEqualTo(400);
            for (String body : List.of(
                    operation.formatted("/extra/a", "\\ud800"),
                    operation.formatted("/extra/\\udc00", "a"),
                    operation.formatted("/" + "a".repeat(100_000), "a"),
                    operation.formatted("/extra" + "/a".repeat(3_000), "a"))) {
                assertThat(api.client().patch("/v1/nodes/n1", body).status()).isEqualTo(400);
            }
        }
    }

    private String version() {
        return "1." + (1 + random.nextInt(115));
    }

    private String query() {
        if (random.nextBoolean()) {
            return "";
        }
        return "?" + any(KEYS) + "="
                + List.of("", "1", "x", "true", "%00", "%F0%9F%92%A5", "-1", "a,b")
                        .get(random.nextInt(8));
    }

    private String body() {
        return switch (random.nextInt(4)) {
            case 0 -> any(VALUES);
            case 1 -> "{\"" + any(KEYS) + "\":" + any(VALUES) + "}";
            case 2 -> "{\"driver\":\"fake-hardware\",\"" + any(KEYS) + "\":" + any(VALUES) + "}";
            default -> "[{\"op\":\"add\",\"path\":\"/" + any(KEYS) + "\",\"value\":" + any(VALUES) + "}]";
        };
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
