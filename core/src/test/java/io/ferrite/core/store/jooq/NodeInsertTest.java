package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.State;
import io.ferrite.core.testing.Nodes;
import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NodeInsertTest extends StoreCase {
    @Test
    void whatIsStoredIsWhatIsReturned() {
        Node inserted = insert(Nodes.named("n1")
                .with(NodeField.DESCRIPTION, "Grüße, 電源 🦊\n'quoted' \\ \"twice\"")
                .with(NodeField.DRIVER_INFO, Document.stored("{ \"z\": 1.10,\t\"a\" : \"ü\\u00fc\" }"))
                .with(NodeField.AUTOMATED_CLEAN, false)
                .with(NodeField.PROVISION_STATE, State.DEPLOY_WAIT)
                .with(NodeField.INSPECTION_STARTED_AT, Instant.parse("1999-12-31T23:59:59.999999Z")));
        Node stored = stored(inserted);
        for (NodeField<?> field : NodeField.all()) {
            assertThat((Object) stored.get(field)).as(field.name()).isEqualTo(inserted.get(field));
        }
        assertThat(stored.get(NodeField.DRIVER_INFO).text()).isEqualTo("{ \"z\": 1.10,\t\"a\" : \"ü\\u00fc\" }");
    }

    @Test
    void fillsInUuidTimeAndDefaults() {
        Node node = stores.nodes()
                .insert(NodeChange.NONE
                        .set(NodeField.DRIVER, Nodes.DRIVER)
                        .set(NodeField.PROVISION_STATE, State.ENROLL));
        Node stored = stored(node);
        assertThat(stored.get(NodeField.CREATED_AT)).isEqualTo(time.instant());
        assertThat(stored.find(NodeField.UPDATED_AT)).isEmpty();
        assertThat(stored.get(NodeField.EXTRA).text()).isEqualTo("{}");
        assertThat(stored.get(NodeField.PROTECTED)).isFalse();
        assertThat(stored.find(NodeField.AUTOMATED_CLEAN)).isEmpty();
        assertThat(stored.get(NodeField.ROW_VERSION)).isZero();
    }

    @Test
    void timesKeepTheirMicrosecondsEvenInTheHourThatALocalClockSkips() {
        TimeZone before = TimeZone.getDefault();
        Instant skipped = Instant.parse("2026-03-29T02:30:00.000001Z");
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        try {
            Node node = insert(Nodes.aNode().with(NodeField.PROVISION_UPDATED_AT, skipped));
            assertThat(stored(node).get(NodeField.PROVISION_UPDATED_AT)).isEqualTo(skipped);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void timesFinerThanTheDatabaseKeepsAreCut() {
        Node node = insert(
                Nodes.aNode().with(NodeField.PROVISION_UPDATED_AT, Instant.parse("2026-01-01T00:00:00.123456789Z")));
        assertThat(stored(node).get(NodeField.PROVISION_UPDATED_AT))
                .isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
    }

    @Test
    void refusesAUuidThatIsTaken() {
        Node first = insert(Nodes.aNode());
        assertProblem(
                () -> insert(Nodes.named("other").uuid(first.uuid())),
                ProblemKind.CONFLICT,
                "A node with UUID " + first.uuid() + " already exists.");
    }

    @Test
    void refusesANameThatIsTaken() {
        insert(Nodes.named("nodes_instance_uuid"));
        assertProblem(
                () -> insert(Nodes.named("nodes_instance_uuid")),
                ProblemKind.CONFLICT,
                "A node with name nodes_instance_uuid already exists.");
    }

    @Test
    void refusesAnInstanceThatIsTaken() {
        UUID instance = UUID.randomUUID();
        insert(Nodes.aNode().with(NodeField.INSTANCE_UUID, instance));
        assertProblem(
                () -> insert(Nodes.aNode().with(NodeField.INSTANCE_UUID, instance)),
                ProblemKind.CONFLICT,
                "Instance " + instance + " is associated with another node already.");
    }

    @Test
    void namesThatDifferInCaseAreDifferent() {
        Node small = insert(Nodes.named("rack"));
        Node large = insert(Nodes.named("Rack"));
        assertThat(stores.nodes().find("rack").map(Node::uuid)).contains(small.uuid());
        assertThat(stores.nodes().find("Rack").map(Node::uuid)).contains(large.uuid());
        assertThat(stores.nodes().find("RACK")).isEmpty();
    }

    @Test
    void refusesAParentThatDoesNotExist() {
        assertProblem(
                () -> insert(Nodes.named("child").with(NodeField.PARENT_NODE, UUID.randomUUID())),
                ProblemKind.INVALID,
                "The parent of node child does not exist.");
    }

    @Test
    void findsByUuidHoweverItIsSpelledAndByName() {
        Node node = insert(Nodes.named("n1"));
        String upper = node.uuid().toString().toUpperCase(Locale.ROOT);
        assertThat(stores.nodes().find(upper).map(Node::label)).contains("n1");
        assertThat(stores.nodes().find(node.uuid()).map(Node::label)).contains("n1");
        assertThat(stores.nodes().find("n1").map(Node::uuid)).contains(node.uuid());
        assertThat(stores.nodes().find("n2")).isEmpty();
        assertThat(stores.nodes().find("")).isEmpty();
        assertThat(stores.nodes().find(UUID.randomUUID())).isEmpty();
    }
}
