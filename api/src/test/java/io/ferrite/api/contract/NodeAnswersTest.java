package io.ferrite.api.contract;

import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.api.version.Microversion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every version says of a node is what its document says. */
class NodeAnswersTest {

    private static final String WHOLE = """
            {"driver": "fake-hardware", "driver_info": {"ipmi_password": "x", "a": [1]}, "properties": {"cpus": 4},
             "extra": {"deep": {"er": null}}, "instance_uuid": "11111111-2222-3333-4444-555555555555"}""";

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

    @AfterEach
    void empty() {
        api.deleteAllNodes();
    }

    @ParameterizedTest
    @EnumSource(Microversion.class)
    void aNodeIsAsTheDocumentSays(Microversion version) {
        TestClient client = api.client(version.text());
        Answer created = client.post("/v1/nodes", WHOLE);
        contract.check(row("createNode"), version, created);
        String path = "/v1/nodes/" + created.json().path("uuid").textValue();
        contract.check(row("getNode"), version, client.get(path));
        contract.check(row("getStates"), version, client.get(path + "/states"));
        contract.check(row("listNodes"), version, client.get("/v1/nodes?limit=1"));
        contract.check(row("listNodesDetailed"), version, client.get("/v1/nodes/detail"));
        contract.checkFault(version, client.get("/v1/nodes/11111111-2222-3333-4444-666666666666"));
    }

    private static Operation row(String id) {
        return Operations.all().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }
}
