package io.ferrite.api.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a family when a member is deleted, changes hands, or joins another at the same time. */
class FamilyLifeTest {

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
    void aHostWithTwoChildren() {
        api.deleteAllNodes();
        host = api.node("host", State.ENROLL);
        child("c1", NodeChange.NONE);
        child("c2", NodeChange.NONE);
    }

    private Node child(String name, NodeChange change) {
        return api.node(NodeChange.NONE
                .set(NodeField.NAME, name)
                .set(NodeField.PARENT_NODE, host.uuid())
                .and(change));
    }

    private static List<String> names() {
        return api.client()
                .get("/v1/nodes?include_children=true&fields=name")
                .json()
                .findValuesAsText("name");
    }

    private static Answer patch(String name, String operation) {
        return api.client().patch("/v1/nodes/" + name, "[" + operation + "]");
    }

    private static String setParent(String parent) {
        return "{\"op\":\"add\",\"path\":\"/parent_node\",\"value\":\"" + parent + "\"}";
    }

    private static String setOwner(String owner) {
        return "{\"op\":\"add\",\"path\":\"/owner\",\"value\":\"" + owner + "\"}";
    }

    @Test
    void cascadingDeletionTakesTheChildrenAlong() {
        assertThat(api.client().delete("/v1/nodes/host").fault()).contains("c1", "c2", "cascade");
        assertThat(api.client().delete("/v1/nodes/host?cascade=delete").status())
                .isEqualTo(204);
        assertThat(names()).isEmpty();
    }

    @Test
    void detachedChildrenBecomeRoots() {
        assertThat(api.client().delete("/v1/nodes/host?cascade=detach").status())
                .isEqualTo(204);
        assertThat(api.client().get("/v1/nodes?fields=name").json().findValuesAsText("name"))
                .containsExactly("c1", "c2");
        assertThat(api.client().get("/v1/nodes/c1").json().get("parent_node").isNull())
                .isTrue();
    }

    @Test
    void aChildThatMayNotBeDeletedKeepsTheWholeFamily() {
        child("c3", NodeChange.NONE.set(NodeField.PROVISION_STATE, State.ACTIVE));
        Answer refused = api.client().delete("/v1/nodes/host?cascade=delete");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.fault()).contains("c3");
        assertThat(names()).containsExactly("host", "c1", "c2", "c3");
        child("c4", NodeChange.NONE.set(NodeField.PROTECTED, true));
        assertThat(api.client().delete("/v1/nodes/c3").status()).isEqualTo(409);
        api.stores()
                .nodes()
                .update(
                        api.stores().nodes().find("c3").orElseThrow(),
                        NodeChange.NONE.set(NodeField.PROVISION_STATE, State.ENROLL));
        assertThat(api.client().delete("/v1/nodes/host?cascade=delete").status())
                .isEqualTo(403);
        assertThat(names()).containsExactly("host", "c1", "c2", "c3", "c4");
        assertThat(api.client().delete("/v1/nodes/host?cascade=detach").status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete", "detach"})
    void aChildThatIsHeldKeepsTheWholeFamily(String cascade) {
        api.hold(child("c0", NodeChange.NONE));
        Answer refused = api.client().delete("/v1/nodes/host?cascade=" + cascade);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.fault()).contains("c0");
        assertThat(names()).containsExactly("host", "c1", "c2", "c0");
        assertThat(api.client().get("/v1/nodes/host/children").json().get("children"))
                .hasSize(3);
    }

    @Test
    void cascadeIsOneOfTwoWordsAndDoesNoHarmWithoutChildren() {
        assertThat(api.client("1.82").delete("/v1/nodes/host?cascade=delete").status())
                .as("a client that knows no families")
                .isEqualTo(400);
        assertThat(api.client().delete("/v1/nodes/host?cascade=perhaps").status())
                .isEqualTo(400);
        assertThat(api.client().delete("/v1/nodes/host?cascade=").status()).isEqualTo(400);
        assertThat(api.client().delete("/v1/nodes/host?more=1").status()).isEqualTo(400);
        assertThat(api.client().delete("/v1/nodes/c1?cascade=delete").status()).isEqualTo(204);
        assertThat(names()).containsExactly("host", "c2");
    }

    @Test
    void anOwnerThatWouldSplitTheFamilyIsRefused() {
        Answer parent = patch("host", setOwner("you"));
        assertThat(parent.status()).isEqualTo(409);
        assertThat(parent.fault()).contains("c1", "c2");
        assertThat(patch("c1", setOwner("you")).status()).isEqualTo(409);
        api.node("loner", State.ENROLL);
        assertThat(patch("loner", setOwner("you")).status()).isEqualTo(200);
        assertThat(patch("loner", setParent("host")).status()).isEqualTo(400);
        assertThat(patch("loner", "{\"op\":\"remove\",\"path\":\"/owner\"}," + setParent("host"))
                        .status())
                .isEqualTo(200);
        Answer left = patch("c1", "{\"op\":\"remove\",\"path\":\"/parent_node\"}," + setOwner("you"));
        assertThat(left.status()).as(left.body()).isEqualTo(200);
    }

    @Test
    void twoWhoWantToBeEachOthersParentDoNotBothSucceed() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                String one = "one" + round;
                String other = "other" + round;
                api.node(one, State.ENROLL);
                api.node(other, State.ENROLL);
                List<Callable<Answer>> both =
                        List.of(() -> patch(one, setParent(other)), () -> patch(other, setParent(one)));
                List<Integer> statuses = new ArrayList<>();
                for (Future<Answer> answer : threads.invokeAll(both)) {
                    statuses.add(answer.get().status());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 400);
            }
        }
    }
}
