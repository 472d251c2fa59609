package io.ferrite.api.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Creating, reading, changing and deleting nodes. */
class NodesTest {

    private static final String DRIVER = "\"driver\":\"fake-hardware\"";

    private static TestApi api;

    @BeforeAll
    static void open() {
        api = TestApi.start();
    }

    @AfterAll
    static void close() {
        api.close();
    }

    private static Answer create(String version, String members) {
        return api.client(version).post("/v1/nodes", "{" + DRIVER + members + "}");
    }

    @Test
    void createsANodeAndShowsItTheSameWay() {
        Answer created = create(TestApi.NEWEST, ",\"name\":\"a~b.c_d-e\",\"driver_info\":{\"x_password\":\"p\"}");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String uuid = created.json().get("uuid").textValue();
        assertThat(created.header("Location")).isEqualTo(api.uri() + "/v1/nodes/" + uuid);
        assertThat(created.json().at("/driver_info/x_password").textValue()).isEqualTo("******");
        assertThat(created.json().get("provision_state").textValue()).isEqualTo("enroll");
        assertThat(created.json().get("conductor").textValue()).isEqualTo("conductor-1");
        assertThat(created.json().get("network_interface").textValue()).isEqualTo("noop");
        assertThat(created.json().get("created_at").textValue()).endsWith("+00:00");
        assertThat(api.client().get("/v1/nodes/a~b.c_d-e").json()).isEqualTo(created.json());
        assertThat(api.client()
                        .get("/v1/nodes/" + uuid.toUpperCase(Locale.ROOT).replace("-", ""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void olderClientsSeeOlderStates() {
        assertThat(create("1.10", "").json().get("provision_state").textValue()).isEqualTo("available");
        assertThat(create("1.1", "").json().get("provision_state").isNull()).isTrue();
        Node waiting = api.node(NodeChange.NONE.set(NodeField.PROVISION_STATE, State.INSPECT_WAIT));
        String path = "/v1/nodes/" + waiting.uuid();
        assertThat(api.client("1.38")
                        .get(path + "/states")
                        .json()
                        .get("provision_state")
                        .textValue())
                .isEqualTo("inspecting");
        assertThat(api.client("1.39").get(path).json().get("provision_state").textValue())
                .isEqualTo("inspect wait");
    }

    @ParameterizedTest(name = "{1} at {0} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    1.115 | {}                                                       | 400
                    1.115 | {"driver":"nope"}                                        | 400
                    1.115 | {"driver":"fake-hardware","foo":1}                       | 400
                    1.115 | {"driver":"fake-hardware","traits":[]}                   | 400
                    1.115 | {"driver":"fake-hardware","protected":true}              | 400
                    1.115 | {"driver":"fake-hardware","provision_state":"active"}    | 400
                    1.49  | {"driver":"fake-hardware","owner":"o"}                   | 406
                    1.115 | {"driver":"fake-hardware","properties":null}             | 201
                    1.115 | {"driver":"fake-hardware","maintenance":"true"}          | 201
                    1.115 | {"driver":"fake-hardware","conductor_group":"zzz"}       | 400
                    1.115 | {"driver":"fake-hardware","power_interface":"nope"}      | 400
                    1.115 | {"driver":"fake-hardware","boot_interface":"pxe"}        | 201
                    1.115 | {"driver":"fake-hardware","retired_reason":"x"}          | 400
                    1.115 | {"driver":"fake-hardware","name":"states"}               | 400
                    1.115 | {"driver":"fake-hardware","name":""}                     | 400
                    1.115 | {"driver":"fake-hardware","name":"bad name"}             | 400
                    1.9   | {"driver":"fake-hardware","name":"UP_x"}                 | 400
                    1.20  | {"driver":"fake-hardware","resource_class":null}         | 201
                    1.115 | {"driver":"fake-hardware","network_data":{"links":[]}}   | 400
                    1.115 | {"driver":"fake-hardware","network_data":{}}             | 201
                    1.65  | {"driver":"fake-hardware","network_data":{}}             | 406
                    1.60  | {"driver":"fake-hardware","retired":false}               | 406
                    1.60  | {"driver":"fake-hardware","retired":null}                | 201
                    1.45  | {"driver":"fake-hardware","conductor_group":""}          | 201
                    1.115 | {"driver":"fake-hardware","properties":{"memory_mb":1.5}}  | 201
                    1.115 | {"driver":"fake-hardware","properties":{"local_gb":"10"}}  | 201
                    1.115 | {"driver":"fake-hardware","properties":{"local_gb":"1.5"}} | 400
                    1.115 | {"driver":"fake-hardware","properties":{"memory_mb":-0.5}} | 400
                    1.115 | {"driver":"fake-hardware","properties":{"memory_mb":[]}}   | 400
                    1.115 | {"driver":"fake-hardware","driver_info":{"password":"******"}} | 400
                    1.115 | {"driver":"fake-hardware","uuid":"x"}                    | 400
                    1.115 | {"driver":"fake-hardware","chassis_uuid":"11111111-1111-1111-1111-111111111111"} | 400
                    """)
    void creationChecksEveryKey(String version, String body, int status) {
        Answer answer = api.client(version).post("/v1/nodes", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void namesAndUuidsAreTakenOnce() {
        assertThat(create(TestApi.NEWEST, ",\"name\":\"twice\"").status()).isEqualTo(201);
        assertThat(create(TestApi.NEWEST, ",\"name\":\"twice\"").status()).isEqualTo(409);
        String uuid = UUID.randomUUID().toString();
        assertThat(create(TestApi.NEWEST, ",\"uuid\":\"" + uuid + "\"").status())
                .isEqualTo(201);
        assertThat(create(TestApi.NEWEST, ",\"uuid\":\"" + uuid + "\"").status())
                .isEqualTo(409);
    }

    @Test
    void showsOnlyTheFieldsThatAreAskedFor() {
        api.node("few", State.ENROLL);
        assertThat(api.client().get("/v1/nodes/few?fields=").json().fieldNames())
                .toIterable()
                .containsExactly("links");
        Answer answer = api.client().get("/v1/nodes/few?fields=UUID,name,,name");
        assertThat(answer.json().fieldNames()).toIterable().containsExactlyInAnyOrder("uuid", "name", "links");
        assertThat(api.client("1.108").get("/v1/nodes/few?fields=health").status())
                .isEqualTo(406);
        assertThat(api.client().get("/v1/nodes/few/states").json().has("links")).isFalse();
    }

    @Test
    void patchesNodes() {
        api.node("patched", State.ENROLL);
        Answer answer = api.client()
                .patch(
                        "/v1/nodes/patched",
                        "[{\"op\":\"add\",\"path\":\"/owner\",\"value\":\"me\"},"
                                + "{\"op\":\"add\",\"path\":\"/extra/a\",\"value\":{\"b\":1}}]");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("owner").textValue()).isEqualTo("me");
        assertThat(answer.json().get("updated_at").isNull()).isFalse();
        assertThat(api.client().get("/v1/nodes/patched").json()).isEqualTo(answer.json());
        assertThat(api.client().patch("/v1/nodes/patched", "[]").status()).isEqualTo(200);
        assertThat(api.client().patch("/v1/nodes/patched", "{}").status()).isEqualTo(400);
    }

    @Test
    void changesTheDriverWithItsInterfaces() {
        Answer created = create(TestApi.NEWEST, ",\"name\":\"driven\"");
        assertThat(created.status()).isEqualTo(201);
        String patch = "[{\"op\":\"replace\",\"path\":\"/driver\",\"value\":\"other-hardware\"}]";
        assertThat(api.client().patch("/v1/nodes/driven", patch).status()).isEqualTo(400);
        Answer changed = api.client().patch("/v1/nodes/driven?reset_interfaces=True", patch);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().get("power_interface").textValue()).isEqualTo("other");
        assertThat(api.client("1.44")
                        .patch("/v1/nodes/driven?reset_interfaces=true", patch)
                        .status())
                .isEqualTo(406);
        assertThat(api.client()
                        .patch("/v1/nodes/driven?reset_interfaces=true", "[]")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}: {1} {2} is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    ENROLL      | /protected      | true  | 409
                    ACTIVE      | /protected      | true  | 200
                    AVAILABLE   | /retired        | true  | 409
                    MANAGEABLE  | /retired        | true  | 200
                    ACTIVE      | /retired_reason | "x"   | 400
                    ACTIVE      | /boot_interface | "pxe" | 409
                    MANAGEABLE  | /boot_interface | "pxe" | 200
                    MANAGEABLE  | /boot_interface | "no"  | 400
                    INSPECTING  | /description    | "x"   | 409
                    """)
    void patchingDependsOnTheState(State state, String path, String value, int status) {
        Node node = api.node(NodeChange.NONE.set(NodeField.PROVISION_STATE, state));
        String patch = "[{\"op\":\"add\",\"path\":\"%s\",\"value\":%s}]".formatted(path, value);
        Answer answer = api.client().patch("/v1/nodes/" + node.uuid(), patch);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void maintenanceCarriesItsReason() {
        api.node("cared", State.ACTIVE);
        assertThat(api.client()
                        .put("/v1/nodes/cared/maintenance", "{\"reason\":\"fan\"}")
                        .status())
                .isEqualTo(202);
        JsonNode under = api.client().get("/v1/nodes/cared").json();
        assertThat(under.get("maintenance").booleanValue()).isTrue();
        assertThat(under.get("maintenance_reason").textValue()).isEqualTo("fan");
        assertThat(api.client().delete("/v1/nodes/cared/maintenance").status()).isEqualTo(202);
        assertThat(api.client()
                        .get("/v1/nodes/cared")
                        .json()
                        .get("maintenance_reason")
                        .isNull())
                .isTrue();
        assertThat(api.client().get("/v1/nodes/cared/maintenance").status()).isEqualTo(405);
    }

    @Test
    void aHeldNodeIsLeftAlone() {
        Node node = api.node("held", State.ENROLL);
        api.hold(node);
        assertThat(api.client().patch("/v1/nodes/held", "[]").status()).isEqualTo(409);
        assertThat(api.client().delete("/v1/nodes/held").fault()).contains("conductor-1");
        assertThat(api.client().put("/v1/nodes/held/maintenance", "").status()).isEqualTo(409);
        assertThat(api.client().get("/v1/nodes/held").json().get("reservation").textValue())
                .isEqualTo("conductor-1");
    }

    @Test
    void deletesOnlyWhatNobodyNeeds() {
        api.node("gone", State.ENROLL);
        assertThat(api.client().send("DELETE", "/v1/nodes/gone", "{\"a\":1}").status())
                .isEqualTo(400);
        assertThat(api.client().delete("/v1/nodes/gone").status()).isEqualTo(204);
        assertThat(api.client().get("/v1/nodes/gone").status()).isEqualTo(404);
        api.node("failed", State.CLEAN_FAIL);
        assertThat(api.client().delete("/v1/nodes/failed").status()).isEqualTo(409);
        assertThat(api.client().put("/v1/nodes/failed/maintenance", "").status())
                .isEqualTo(202);
        assertThat(api.client().delete("/v1/nodes/failed").status()).isEqualTo(204);
        Node used = api.node(NodeChange.NONE.set(NodeField.INSTANCE_UUID, UUID.randomUUID()));
        assertThat(api.client().delete("/v1/nodes/" + used.uuid()).status()).isEqualTo(409);
        Node kept = api.node(
                NodeChange.NONE.set(NodeField.PROVISION_STATE, State.ACTIVE).set(NodeField.PROTECTED, true));
        assertThat(api.client().delete("/v1/nodes/" + kept.uuid()).status()).isEqualTo(409);
        assertThat(api.client()
                        .put("/v1/nodes/" + kept.uuid() + "/maintenance", "")
                        .status())
                .isEqualTo(202);
        assertThat(api.client().delete("/v1/nodes/" + kept.uuid()).status()).isEqualTo(403);
    }

    private static String instanceName(String ident) {
        return api.client()
                .get("/v1/nodes/" + ident)
                .json()
                .get("instance_name")
                .textValue();
    }

    @Test
    void aPatchedDisplayNameNamesTheInstanceWhereNothingElseDoes() {
        assertThat(create(TestApi.NEWEST, ",\"name\":\"shown\",\"instance_info\":{\"display_name\":\"a\"}")
                        .json()
                        .get("instance_name")
                        .isNull())
                .isTrue();
        String path = "/v1/nodes/shown";
        api.client("1.90").patch(path, "[{\"op\":\"add\",\"path\":\"/instance_info/display_name\",\"value\":\"b\"}]");
        assertThat(instanceName("shown")).isEqualTo("b");
        api.client().patch(path, "[{\"op\":\"add\",\"path\":\"/instance_info/display_name\",\"value\":\"c\"}]");
        assertThat(instanceName("shown")).isEqualTo("b");
        api.client().patch(path, "[{\"op\":\"remove\",\"path\":\"/instance_name\"}]");
        assertThat(instanceName("shown")).isNull();
    }
}
