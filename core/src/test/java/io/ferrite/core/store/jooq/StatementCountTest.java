package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.NodeQuery;
import io.ferrite.core.node.NodeQuery.FamilyFilter;
import io.ferrite.core.node.NodeQuery.Page;
import io.ferrite.core.provision.State;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.store.Lease;
import io.ferrite.core.testing.Nodes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the stores ask the database, by the count of a session of their own. */
class StatementCountTest extends StoreCase {
    private HikariDataSource pool;
    private Database counted;
    private JooqNodes nodes;
    private Node node;

    @BeforeEach
    void oneConnection() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(1);
        pool = new HikariDataSource(config);
        counted = new Database(pool, time);
        nodes = new JooqNodes(counted);
        node = insert(Nodes.named("n1"));
    }

    @AfterEach
    void closePool() {
        pool.close();
    }

    @Test
    void findingANodeIsOneStatement() {
        assertThat(statements(() -> nodes.find(node.uuid()))).isOne();
        assertThat(statements(() -> nodes.find("n1"))).isOne();
    }

    @Test
    void aPageIsOneStatementAndAnEmptyOneIsTwo() {
        Node last = insert(Nodes.named("n2"));
        assertThat(statements(() -> nodes.list(query(Optional.empty())))).isOne();
        assertThat(statements(() -> nodes.list(query(Optional.of(node))))).isOne();
        assertThat(statements(() -> nodes.list(query(Optional.of(last))))).isEqualTo(2);
    }

    @Test
    void writingANodeIsOneStatement() {
        assertThat(statements(() -> nodes.insert(Nodes.aNode().change()))).isOne();
        assertThat(statements(() -> nodes.update(node, NodeChange.NONE.set(NodeField.OWNER, "me"))))
                .isOne();
        assertThat(statements(() -> nodes.delete(stored(node)))).isOne();
    }

    @Test
    void aLeaseIsTakenInTwoStatementsAndUsedInOne() {
        JooqLeases leases = new JooqLeases(counted);
        assertThat(statements(() -> leases.take(node.uuid(), "cond-1", LONG))).isLessThanOrEqualTo(2);
        assertThat(statements(() -> leases.take(node.uuid(), "cond-1", LONG))).isOne();
        assertThat(statements(() -> leases.renew("cond-1", LONG))).isOne();
        assertThat(statements(() -> leases.releaseAll("cond-1"))).isOne();
    }

    @Test
    void savingAStepIsOneStatement() {
        JooqJournal journal = new JooqJournal(counted);
        Lease lease = take(node, "cond-1", LONG);
        long flow = stores.journal()
                .open(lease, "clean", State.MANAGEABLE, Runs.of(node.uuid(), 1))
                .id();
        StepRun run = stores.journal().runs(flow).getFirst().started(time.instant());
        assertThat(statements(() -> journal.save(lease, run))).isOne();
        assertThat(statements(() -> journal.askAbort(lease, flow))).isOne();
    }

    private long statements(Runnable act) {
        long before = asked();
        act.run();
        return asked() - before - 1;
    }

    private long asked() {
        return counted.sql()
                .fetchOne("SELECT SUM(CAST(VARIABLE_VALUE AS UNSIGNED)) FROM information_schema.SESSION_STATUS"
                        + " WHERE VARIABLE_NAME IN ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE')")
                .get(0, Long.class);
    }

    private static NodeQuery query(Optional<Node> after) {
        Page page = new Page(Optional.of(NodeField.NAME), true, after.map(Node::uuid), 5);
        return new NodeQuery(List.of(), Map.of(), new FamilyFilter.RootsOnly(), page);
    }
}
