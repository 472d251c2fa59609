package io.ferrite.api.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.testing.TestApi;
import io.ferrite.core.node.Node;
import io.ferrite.core.provision.State;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** How many statements requests cost. */
class StatementsTest {

    private static final String OURS = "SELECT SUM(VARIABLE_VALUE) FROM information_schema.GLOBAL_STATUS"
            + " WHERE VARIABLE_NAME IN ('COM_SELECT','COM_INSERT','COM_UPDATE','COM_DELETE')";

    private static final int TRIES = 5;

    @Test
    void readingCostsOneStatementAndPatchingAtMostThree() throws SQLException {
        try (TestApi api = TestApi.start();
                Connection watcher = api.database().connect()) {
            Node first = api.node("n1", State.ENROLL);
            assertThat(api.client().get("/v1/nodes/n1").status()).isEqualTo(200);
            assertThat(cost(watcher, () -> api.client().get("/v1/nodes/n1"))).isEqualTo(1);
            assertThat(cost(watcher, () -> api.client().get("/v1/nodes"))).isEqualTo(1);
            assertThat(cost(watcher, () -> api.client().get("/v1/nodes/detail")))
                    .isEqualTo(1);
            api.node("n2", State.ENROLL);
            String second = "/v1/nodes?conductor=conductor-1&sort_key=name&marker=" + first.uuid();
            assertThat(api.client().get(second).json().get("nodes")).hasSize(1);
            assertThat(cost(watcher, () -> api.client().get(second))).isEqualTo(1);
            assertThat(cost(
                            watcher,
                            () -> api.client()
                                    .patch("/v1/nodes/n1", "[{\"op\":\"add\",\"path\":\"/extra/a\",\"value\":1}]")))
                    .isLessThanOrEqualTo(3);
        }
    }

    /** The least of several tries: others who use the server at the same time can only add to it. */
    private static long cost(Connection watcher, Runnable request) throws SQLException {
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            long before = statements(watcher);
            request.run();
            least = Math.min(least, statements(watcher) - before - 1);
        }
        return least;
    }

    private static long statements(Connection watcher) throws SQLException {
        try (Statement statement = watcher.createStatement();
                ResultSet row = statement.executeQuery(OURS)) {
            row.next();
            return row.getLong(1);
        }
    }
}
