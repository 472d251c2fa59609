package io.ferrite.api.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.drivers.spi.value.InterfaceKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The VIFs of nodes. */
class NodeVifsTest {

    private static final String PATH = "/v1/nodes/n1/vifs";
    private static final String BOTH = "{\"id\":\"v\",\"port_uuid\":\"11111111-1111-1111-1111-111111111111\","
            + "\"portgroup_uuid\":\"11111111-1111-1111-1111-111111111111\"}";

    private static TestApi api;

    @BeforeAll
    static void open() {
        api = TestApi.start();
        node("n1", "noop");
    }

    @AfterAll
    static void close() {
        api.close();
    }

    private static Node node(String name, String network) {
        return api.node(
                NodeChange.NONE.set(NodeField.NAME, name).set(NodeField.interfaceOf(InterfaceKind.NETWORK), network));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"foo\"}",
                "{\"id\":\"11111111-1111-1111-1111-111111111111\",\"more\":{\"x\":1}}",
                "{\"id\":\"v\",\"port_uuid\":\"11111111-1111-1111-1111-111111111111\"}"
            })
    void noopAcceptsEveryVifAndRemembersNone(String body) {
        Answer attached = api.client().post(PATH, body);
        assertThat(attached.status()).as(attached.body()).isEqualTo(204);
        assertThat(api.client().get(PATH).body()).isEqualTo("{\"vifs\":[]}");
        assertThat(api.client().delete(PATH + "/foo").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":\"\"}", "{\"id\":5}", "{\"id\":\"a b\"}", "[]", BOTH})
    void refusesWhatNamesNoVif(String body) {
        Answer answer = api.client().post(PATH, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void olderClientsCannotSayWhereAVifGoes() {
        assertThat(api.client("1.66").post(PATH, BOTH).status()).isEqualTo(204);
        assertThat(api.client("1.67").post(PATH, BOTH).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "POST, ''", "DELETE, /foo"})
    void areUnknownToOlderClients(String method, String below) {
        assertThat(api.client("1.27")
                        .send(method, PATH + below, "{\"id\":\"v\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void otherInterfacesAndBadNamesAreRefused() {
        node("n2", "flat");
        assertThat(api.client().post("/v1/nodes/n2/vifs", "{\"id\":\"v\"}").fault())
                .contains("flat");
        assertThat(api.client().get("/v1/nodes/n2/vifs").status()).isEqualTo(400);
        assertThat(api.client().delete("/v1/nodes/n2/vifs/v").status()).isEqualTo(400);
        assertThat(api.client().delete(PATH + "/a%20b").status()).isEqualTo(400);
    }

    @Test
    void aHeldNodeIsLeftAlone() {
        api.hold(node("n3", "noop"));
        assertThat(api.client().post("/v1/nodes/n3/vifs", "{\"id\":\"v\"}").status())
                .isEqualTo(409);
        assertThat(api.client().delete("/v1/nodes/n3/vifs/v").status()).isEqualTo(409);
        assertThat(api.client().get("/v1/nodes/n3/vifs").status()).isEqualTo(200);
    }
}
