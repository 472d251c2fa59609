package io.ferrite.db.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.db.Migrator;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@MariaDb
class TestDatabaseTest {
    @Test
    void everyTestGetsADatabaseOfItsOwn(TestDatabase one, TestDatabase two) throws SQLException {
        assertThat(one.name()).isNotEqualTo(two.name());
        try (Connection connection = one.connect()) {
            assertThat(connection.getCatalog()).isEqualTo(one.name());
        }
    }

    @Test
    void aFreshDatabaseNeedsNoFurtherMigration(TestDatabase database) {
        Migrator.Migration again = Migrator.migrate(database.jdbcUrl(), database.user(), database.password());
        assertThat(again.applied()).isZero();
    }

    @Test
    void closingDropsIt() {
        TestDatabase database = TestDatabase.empty();
        database.close();
        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class).hasMessageContaining("Unknown database");
    }

    @Test
    void thePasswordIsNotInItsText() {
        assertThat(new TestDatabase("jdbc:mariadb://h/d", "u", "secret-word").toString())
                .doesNotContain("secret-word");
    }
}
