package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.StoredDrive;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.testing.Nodes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConfigDrivesTest extends StoreCase {

    private static final byte[] SOME = bytes(1000);

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private StoredDrive put(Node node) throws IOException {
        return stores.configDrives().put(node.uuid(), new ByteArrayInputStream(SOME));
    }

    private byte[] read(StoredDrive drive) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        stores.configDrives().read(drive, text);
        return text.toByteArray();
    }

    /** Lets the node's {@code instance_info} name the drive. */
    private void use(Node node, StoredDrive drive) {
        Document info = Document.of(Map.of(StoredDrive.KEY, drive.text()));
        stores.nodes().update(stored(node), NodeChange.NONE.set(NodeField.INSTANCE_INFO, info));
    }

    private void assertGone(StoredDrive drive) {
        assertThatThrownBy(() -> read(drive))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_FOUND));
    }

    private void assertRows(int drives, int pieces) throws SQLException {
        assertThat(count("config_drives")).isEqualTo(drives);
        assertThat(count("config_drive_pieces")).isEqualTo(pieces);
    }

    private int count(String table) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void drivesOfEveryLengthComeBackAsTheyWere() throws IOException {
        Node node = insert(Nodes.aNode());
        for (int length : new int[] {0, 1, 262_143, 262_144, 262_145, 1_000_000}) {
            StoredDrive drive = stores.configDrives().put(node.uuid(), new ByteArrayInputStream(bytes(length)));
            assertThat(read(drive)).as("%d bytes", length).isEqualTo(bytes(length));
        }
    }

    @Test
    void whatEndsEarlyLeavesNothing() throws Exception {
        Node node = insert(Nodes.aNode());
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        InputStream text = new SequenceInputStream(new ByteArrayInputStream(bytes(300_000)), broken);
        assertThatThrownBy(() -> stores.configDrives().put(node.uuid(), text)).isInstanceOf(IOException.class);
        assertRows(0, 0);
        assertProblem(
                () -> stores.configDrives().put(UUID.randomUUID(), new ByteArrayInputStream(SOME)),
                ProblemKind.CONFLICT,
                "The node was changed while its config drive was stored; look at it and try again.");
        assertRows(0, 0);
    }

    @Test
    void theyGoWithTheirNode() throws Exception {
        Node node = insert(Nodes.aNode());
        StoredDrive drive = put(node);
        assertRows(1, 1);
        assertThat(stores.nodes().delete(node)).isTrue();
        assertGone(drive);
        assertRows(0, 0);
    }

    @Test
    void keepingOneDropsTheOthersOfItsNodeAlone() throws IOException {
        Node node = insert(Nodes.aNode());
        StoredDrive old = put(node);
        StoredDrive fresh = put(node);
        StoredDrive elsewhere = put(insert(Nodes.aNode()));
        stores.configDrives().keep(node.uuid(), Optional.of(fresh));
        assertGone(old);
        assertThat(read(fresh)).isEqualTo(SOME);
        assertProblem(
                () -> stores.configDrives().keep(node.uuid(), Optional.of(elsewhere)),
                ProblemKind.CONFLICT,
                "The config drive of node %s is not stored any more; send it again.".formatted(node.uuid()));
        assertThat(read(fresh)).isEqualTo(SOME);
        stores.configDrives().keep(node.uuid(), Optional.empty());
        assertGone(fresh);
        assertThat(read(elsewhere)).isEqualTo(SOME);
    }

    @Test
    void oneInUseIsNotDiscarded() throws IOException {
        Node node = insert(Nodes.aNode());
        StoredDrive used = put(node);
        StoredDrive unused = put(node);
        use(node, used);
        stores.configDrives().discard(used);
        stores.configDrives().discard(unused);
        assertThat(read(used)).isEqualTo(SOME);
        assertGone(unused);
    }

    /** Somebody decides in a transaction to use it, while somebody else gives it up. */
    @Test
    void oneThatIsAboutToBeUsedIsNotDiscarded() throws Exception {
        Node node = insert(Nodes.aNode());
        StoredDrive drive = put(node);
        Thread other = Thread.ofVirtual().unstarted(() -> stores.configDrives().discard(drive));
        stores.transactions().run(() -> {
            stores.configDrives().keep(node.uuid(), Optional.of(drive));
            other.start();
            awaitLockWait();
            use(node, drive);
            return drive;
        });
        other.join();
        assertThat(read(drive)).isEqualTo(SOME);
    }

    private void awaitLockWait() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            try {
                if (count("information_schema.processlist WHERE LOWER(info) LIKE '%for upda_e%'") > 0) {
                    return;
                }
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }
        throw new AssertionError("Nobody waits for the drive.");
    }

    @Test
    void onlyOldOnesThatNobodyUsesCountAsUnused() throws IOException {
        Node node = insert(Nodes.aNode());
        StoredDrive used = put(node);
        StoredDrive unused = put(node);
        use(node, used);
        assertThat(stores.configDrives().unused(Duration.ZERO, 10)).containsExactly(unused);
        assertThat(stores.configDrives().unused(LONG, 10)).isEmpty();
    }
}
