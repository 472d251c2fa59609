package io.ferrite.conductor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.conductor.periodic.DriveSweep;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.StoredDrive;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.State;
import io.ferrite.core.provision.Verb;
import io.ferrite.core.rpc.ProvisionDetails;
import io.ferrite.core.store.ConfigDriveStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Config drives that a command names: the conductor takes them on with the state, and lets them go with the instance. */
class StoredDriveFlowTest extends FlowCase {

    private static ConfigDriveStore drives() {
        return house.stores().configDrives();
    }

    private static StoredDrive put(Node node, String text) throws IOException {
        return drives().put(node.uuid(), new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String read(StoredDrive drive) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        drives().read(drive, text);
        return text.toString(StandardCharsets.US_ASCII);
    }

    private static void assertGone(StoredDrive drive) {
        assertThatThrownBy(() -> drives().read(drive, OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_FOUND));
    }

    private static ProvisionDetails with(Object drive) {
        return new ProvisionDetails.Deployment(List.of(), drive);
    }

    private static Object drive(Node node) {
        return node.get(NodeField.INSTANCE_INFO).map().get(StoredDrive.KEY);
    }

    @Test
    void aDriveStaysWithTheInstanceUntilAnotherOneComesOrItIsGone() throws IOException {
        Node node = node(State.AVAILABLE);
        StoredDrive first = put(node, "Zmlyc3Q=");
        house.ask(node, Verb.ACTIVE, with(first.text()));
        assertThat(drive(house.await(node, State.ACTIVE))).isEqualTo(first.text());
        house.ask(node, Verb.REBUILD, with(null));
        assertThat(drive(house.await(node, State.ACTIVE))).isEqualTo(first.text());
        assertThat(read(first)).isEqualTo("Zmlyc3Q=");
        StoredDrive second = put(node, "c2Vjb25k");
        house.ask(node, Verb.REBUILD, with(second.text()));
        assertThat(drive(house.await(node, State.ACTIVE))).isEqualTo(second.text());
        assertGone(first);
        assertThat(read(second)).isEqualTo("c2Vjb25k");
        house.ask(node, Verb.DELETED, NOTHING);
        house.await(node, State.AVAILABLE);
        assertGone(second);
    }

    @Test
    void aShortDriveTakesThePlaceOfAStoredOne() throws IOException {
        Node node = node(State.AVAILABLE);
        StoredDrive stored = put(node, "YWJj");
        house.ask(node, Verb.ACTIVE, with(stored.text()));
        house.await(node, State.ACTIVE);
        house.ask(node, Verb.REBUILD, with("c2hvcnQ="));
        assertThat(drive(house.await(node, State.ACTIVE))).isEqualTo("c2hvcnQ=");
        assertGone(stored);
    }

    @Test
    void aDriveThatIsNotThereIsRefusedAndNothingChanges() {
        Node node = node(State.AVAILABLE);
        assertThatThrownBy(() -> house.ask(node, Verb.ACTIVE, with(new StoredDrive(UUID.randomUUID()).text())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CONFLICT))
                .hasMessageContaining("send it again");
        Node after = house.read(node);
        assertThat(after.state()).isEqualTo(State.AVAILABLE);
        assertThat(drive(after)).isNull();
        assertThat(house.stores().journal().flows(node.uuid(), 1)).isEmpty();
    }

    @Test
    void theSweepTakesOldDrivesThatNobodyUses() throws IOException {
        Node node = node(State.AVAILABLE);
        StoredDrive used = put(node, "dXNlZA==");
        house.ask(node, Verb.ACTIVE, with(used.text()));
        house.await(node, State.ACTIVE);
        StoredDrive lost = put(node, "bG9zdA==");
        new DriveSweep(drives(), Duration.ofHours(1)).run();
        assertThat(read(lost)).isEqualTo("bG9zdA==");
        new DriveSweep(drives(), Duration.ZERO).run();
        assertGone(lost);
        assertThat(read(used)).isEqualTo("dXNlZA==");
    }
}
