package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.store.Lease;
import io.ferrite.core.store.Stores;
import io.ferrite.core.testing.ManualTime;
import io.ferrite.core.testing.Nodes;
import io.ferrite.db.testing.MariaDb;
import io.ferrite.db.testing.TestDatabase;
import io.ferrite.drivers.spi.value.Secret;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Tests of the stores: one database per class, emptied before each test. */
@MariaDb
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreCase {
    /** Long enough to outlast any test. */
    static final Duration LONG = Duration.ofHours(1);

    /** Short enough to run out while a test waits for it. */
    static final Duration SHORT = Duration.ofMillis(20);

    private static final String HELD = "SELECT id FROM nodes WHERE uuid = ? AND reservation = ? AND lease_fence = ?"
            + " AND lease_expires_at > UTC_TIMESTAMP(6)";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    final ManualTime time = ManualTime.started();
    TestDatabase database;
    Stores stores;
    private JooqStores open;

    @BeforeAll
    void open(TestDatabase fresh) {
        database = fresh;
        open = JooqStores.open(access(4), time);
        stores = open.stores();
    }

    @AfterAll
    void close() {
        open.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("DELETE FROM nodes WHERE parent_node IS NOT NULL", "DELETE FROM nodes", "DELETE FROM conductors");
    }

    JooqStores.Access access(int connections) {
        return new JooqStores.Access(database.jdbcUrl(), database.user(), Secret.of(database.password()), connections);
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    Node insert(Nodes node) {
        return stores.nodes().insert(node.change());
    }

    /** The node as it is in the database now. */
    Node stored(Node node) {
        return stores.nodes().find(node.uuid()).orElseThrow();
    }

    Lease take(Node node, String holder, Duration length) {
        return stores.leases().take(node.uuid(), holder, length).orElseThrow();
    }

    /** A lease that has run out by the database's clock. */
    Lease expiredLease(Node node, String holder) {
        Lease lease = take(node, holder, SHORT);
        awaitEnd(lease);
        return lease;
    }

    /** Waits until {@code lease} has run out by the database's clock. */
    void awaitEnd(Lease lease) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (holds(lease) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(holds(lease)).isFalse();
    }

    /** Whether the node is held under {@code lease} by the database's clock. */
    boolean holds(Lease lease) {
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement(HELD)) {
            query.setString(1, lease.node().toString());
            query.setString(2, lease.holder());
            query.setLong(3, lease.fence());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static void assertProblem(ThrowingCallable call, ProblemKind kind, String words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind))
                .hasMessage(words);
    }

    static List<String> labels(List<Node> nodes) {
        return nodes.stream().map(Node::label).toList();
    }
}
