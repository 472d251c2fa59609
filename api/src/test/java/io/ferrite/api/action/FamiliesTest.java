package io.ferrite.api.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parents and children. */
class FamiliesTest {

    private static final String SET_FREE = "[{\"op\":\"remove\",\"path\":\"/parent_node\"}]";

    private static TestApi api;
    private Node host;

    @BeforeAll
    static void open() {
        api = TestApi.start();
    }

    @AfterAll
    static void close() {
        api.close();
    }

    @BeforeEach
    void begin() {
        api.deleteAllNodes();
        host = api.node("host", State.ENROLL);
    }

    private Answer createChild(String name, String parent) {
        return api.client()
                .post(
                        "/v1/nodes",
                        "{\"driver\":\"fake-hardware\",\"name\":\"%s\",\"parent_node\":\"%s\"}"
                                .formatted(name, parent));
    }

    private Answer setParent(String name, String parent) {
        return api.client()
                .patch(
                        "/v1/nodes/" + name,
                        "[{\"op\":\"add\",\"path\":\"/parent_node\",\"value\":\"%s\"}]".formatted(parent));
    }

    @Test
    void aChildIsCreatedUnderANameAndHiddenFromLists() {
        Answer child = createChild("c1", "host");
        assertThat(child.status()).as(child.body()).isEqualTo(201);
        assertThat(child.json().get("parent_node").textValue())
                .isEqualTo(host.uuid().toString());
        assertThat(api.client().get("/v1/nodes").json().findValuesAsText("name"))
                .containsExactly("host");
        Answer children = api.client().get("/v1/nodes/host/children");
        assertThat(children.json().at("/children/0")).isEqualTo(child.json().get("uuid"));
        assertThat(children.json().at("/links/href").textValue())
                .isEqualTo(api.uri() + "/v1/nodes?parent_node=" + host.uuid());
        String uuid = child.json().get("uuid").textValue();
        assertThat(api.client("1.1").get("/v1/nodes/" + uuid).json().has("parent_node"))
                .isFalse();
    }

    @Test
    void familiesHaveOneLevel() {
        assertThat(createChild("c1", "host").status()).isEqualTo(201);
        api.node("other", State.ENROLL);
        assertThat(createChild("c2", "c1").status()).isEqualTo(400);
        assertThat(setParent("other", "c1").fault()).contains("one level");
        assertThat(setParent("host", "other").fault()).contains("one level");
        assertThat(setParent("host", "c1").status()).isEqualTo(400);
        assertThat(setParent("other", "other").fault()).contains("own parent");
        assertThat(setParent("other", "host").status()).isEqualTo(200);
    }

    @Test
    void unknownParentsAndThoseOfOthersAreToldTheSame() {
        api.node(NodeChange.NONE.set(NodeField.NAME, "foreign").set(NodeField.OWNER, "you"));
        assertThat(createChild("c1", "foreign").fault().replace("foreign", "X"))
                .isEqualTo(createChild("c1", "nobody").fault().replace("nobody", "X"));
        assertThat(createChild("c1", "").status()).isEqualTo(400);
        assertThat(api.client("1.82")
                        .post("/v1/nodes", "{\"driver\":\"fake-hardware\",\"parent_node\":\"host\"}")
                        .status())
                .isEqualTo(406);
    }

    @Test
    void aChildIsSetFree() {
        assertThat(createChild("c1", "host").status()).isEqualTo(201);
        assertThat(api.client("1.82").patch("/v1/nodes/c1", SET_FREE).status()).isEqualTo(406);
        Answer free = api.client().patch("/v1/nodes/c1", SET_FREE);
        assertThat(free.json().get("parent_node").isNull()).isTrue();
    }

    private static boolean inTransition(State state) {
        return Set.of(State.Kind.WORKING, State.Kind.WAITING, State.Kind.HOLDING)
                .contains(state.kind());
    }

    /** A node as it is in {@code state}, with a target where there is something left to reach. */
    private static NodeChange in(State state, String name) {
        NodeChange change = NodeChange.NONE.set(NodeField.NAME, name).set(NodeField.PROVISION_STATE, state);
        if (state.kind() == State.Kind.STABLE) {
            return change;
        }
        return change.set(NodeField.TARGET_PROVISION_STATE, State.MANAGEABLE);
    }

    private static void assertRefused(Answer answer, String node, State state) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.fault()).contains(node).contains(state.text());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void aParentTakesAndLosesChildrenUnlessItIsInTransition(State state) {
        Node parent = api.node(in(state, "parent"));
        api.node("single", State.ENROLL);
        api.node(in(State.ENROLL, "leaver").set(NodeField.PARENT_NODE, parent.uuid()));
        api.node(in(State.ENROLL, "mover").set(NodeField.PARENT_NODE, parent.uuid()));
        api.node(in(State.ENROLL, "goner").set(NodeField.PARENT_NODE, parent.uuid()));
        List<Answer> answers = List.of(
                createChild("new", "parent"),
                setParent("single", "parent"),
                setParent("mover", "host"),
                api.client().patch("/v1/nodes/leaver", SET_FREE),
                api.client().delete("/v1/nodes/goner"));
        if (inTransition(state)) {
            answers.forEach(answer -> assertRefused(answer, "parent", state));
        } else {
            assertThat(answers).extracting(Answer::status).containsExactly(201, 200, 200, 200, 204);
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void aChildChangesItsFamilyUnlessItIsInTransition(State state) {
        api.node(in(state, "single"));
        api.node(in(state, "leaver").set(NodeField.PARENT_NODE, host.uuid()));
        api.node(in(state, "goner").set(NodeField.PARENT_NODE, host.uuid()).set(NodeField.MAINTENANCE, true));
        Answer joined = setParent("single", "host");
        Answer left = api.client().patch("/v1/nodes/leaver", SET_FREE);
        Answer gone = api.client().delete("/v1/nodes/goner");
        if (inTransition(state)) {
            assertRefused(joined, "single", state);
            assertRefused(left, "leaver", state);
            assertRefused(gone, "goner", state);
        } else {
            assertThat(List.of(joined, left, gone)).extracting(Answer::status).containsExactly(200, 200, 204);
        }
    }

    @Test
    void aParentIsNotDeletedBeforeItsChildren() {
        assertThat(createChild("c1", "host").status()).isEqualTo(201);
        Answer refused = api.client().delete("/v1/nodes/host");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.fault()).contains("c1");
        assertThat(api.client().delete("/v1/nodes/c1").status()).isEqualTo(204);
        assertThat(api.client().delete("/v1/nodes/host").status()).isEqualTo(204);
    }
}
