package io.ferrite.core.store.jooq;

import io.ferrite.core.store.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The connection to the database: the open transaction's where there is one, else one from the pool. */
final class Database {

    private static final ScopedValue<DSLContext> TRANSACTION = ScopedValue.newInstance();

    private final DSLContext root;
    private final InstantSource time;

    Database(DataSource pool, InstantSource time) {
        this.root = DSL.using(pool, SQLDialect.MARIADB, new Settings().withRenderSchema(false));
        this.time = time;
    }

    DSLContext sql() {
        return TRANSACTION.orElse(root);
    }

    LocalDateTime now() {
        return utc(time.instant());
    }

    /** The database's own time. */
    static Field<LocalDateTime> serverTime() {
        return DSL.field("UTC_TIMESTAMP(6)", SQLDataType.LOCALDATETIME(6));
    }

    /** The database's own time, {@code seconds} from now; fractions count. */
    static Field<LocalDateTime> serverTimeIn(double seconds) {
        return DSL.field(
                "UTC_TIMESTAMP(6) + INTERVAL {0} MICROSECOND",
                SQLDataType.LOCALDATETIME(6), DSL.val(Math.round(seconds * 1_000_000)));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    static Optional<Instant> maybe(LocalDateTime utc) {
        return Optional.ofNullable(utc).map(Database::instant);
    }

    Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                if (TRANSACTION.isBound()) {
                    return work.get();
                }
                return root.transactionResult(inside -> ScopedValue.where(TRANSACTION, inside.dsl())
                        .where(OPEN, true)
                        .call(work::get));
            }
        };
    }
}
