package io.ferrite.api.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.Inventory;
import io.ferrite.core.node.Node;
import io.ferrite.core.provision.State;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryTest {

    private static TestApi api;

    @BeforeAll
    static void open() {
        api = TestApi.start();
        Node known = api.node("known", State.MANAGEABLE);
        api.stores()
                .inventories()
                .put(
                        known.uuid(),
                        new Inventory(
                                Document.of(Map.of("memory", Map.of("physical_mb", 2048))),
                                Document.of(Map.of("macs", Map.of()))));
        api.node("unknown", State.MANAGEABLE);
    }

    @AfterAll
    static void close() {
        api.close();
    }

    @Test
    void tellsWhatTheInspectionFound() {
        Answer answer = api.client().get("/v1/nodes/known/inventory");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"inventory\":{\"memory\":{\"physical_mb\":2048}},\"plugin_data\":{\"macs\":{}}}");
    }

    @ParameterizedTest(name = "{1} at {0} is {2}")
    @CsvSource({
        "1.115, /v1/nodes/unknown/inventory,     404",
        "1.115, /v1/nodes/nobody/inventory,      404",
        "1.81,  /v1/nodes/known/inventory,       200",
        "1.80,  /v1/nodes/known/inventory,       404",
        "1.115, /v1/nodes/known/inventory?foo=1, 400",
        "1.115, /v1/nodes/known/inventory/x,     404"
    })
    void otherRequestsAreRefused(String version, String path, int status) {
        assertThat(api.client(version).get(path).status()).isEqualTo(status);
    }

    @Test
    void cannotBePosted() {
        assertThat(api.client().post("/v1/nodes/known/inventory", "{}").status())
                .isEqualTo(405);
    }
}
