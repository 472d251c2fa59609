package io.ferrite.core.store.jooq;

import static io.ferrite.db.tables.Tables.CONDUCTORS;
import static io.ferrite.db.tables.Tables.CONDUCTOR_DRIVERS;

import io.ferrite.core.node.Document;
import io.ferrite.core.store.ConductorStore;
import io.ferrite.db.tables.tables.records.ConductorDriversRecord;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Conductors and what they offer, in the tables {@code conductors} and {@code conductor_drivers}. */
final class JooqConductors implements ConductorStore {

    private final Database database;

    JooqConductors(Database database) {
        this.database = database;
    }

    @Override
    public void announce(Conductor conductor, List<OfferedDriver> drivers, Duration freshFor) {
        database.transactions().run(() -> {
            LocalDateTime now = database.now();
            database.sql()
                    .insertInto(CONDUCTORS)
                    .set(CONDUCTORS.HOSTNAME, conductor.hostname())
                    .set(CONDUCTORS.CONDUCTOR_GROUP, conductor.group())
                    .set(CONDUCTORS.DOOR, conductor.door())
                    .set(CONDUCTORS.RELEASE_NAME, conductor.release())
                    .set(CONDUCTORS.CREATED_AT, now)
                    .set(CONDUCTORS.UPDATED_AT, now)
                    .set(CONDUCTORS.ALIVE_UNTIL, end(freshFor))
                    .onDuplicateKeyUpdate()
                    .set(CONDUCTORS.CONDUCTOR_GROUP, conductor.group())
                    .set(CONDUCTORS.DOOR, conductor.door())
                    .set(CONDUCTORS.RELEASE_NAME, conductor.release())
                    .set(CONDUCTORS.UPDATED_AT, now)
                    .set(CONDUCTORS.ALIVE_UNTIL, end(freshFor))
                    .execute();
            offer(conductor.hostname(), drivers);
            return null;
        });
    }

    private void offer(String hostname, List<OfferedDriver> drivers) {
        database.sql()
                .deleteFrom(CONDUCTOR_DRIVERS)
                .where(CONDUCTOR_DRIVERS.HOSTNAME.eq(hostname))
                .execute();
        for (OfferedDriver driver : drivers) {
            database.sql()
                    .insertInto(CONDUCTOR_DRIVERS)
                    .set(CONDUCTOR_DRIVERS.HOSTNAME, hostname)
                    .set(CONDUCTOR_DRIVERS.DRIVER, driver.name())
                    .set(CONDUCTOR_DRIVERS.INTERFACES, Document.write(driver.interfaces()))
                    .set(CONDUCTOR_DRIVERS.PROPERTIES, Document.write(driver.properties()))
                    .execute();
        }
    }

    @Override
    public boolean beat(String hostname, Duration freshFor) {
        return database.sql()
                        .update(CONDUCTORS)
                        .set(CONDUCTORS.UPDATED_AT, database.now())
                        .set(CONDUCTORS.ALIVE_UNTIL, end(freshFor))
                        .where(CONDUCTORS.HOSTNAME.eq(hostname))
                        .execute()
                > 0;
    }

    @Override
    public void leave(String hostname) {
        database.sql()
                .update(CONDUCTORS)
                .set(CONDUCTORS.ALIVE_UNTIL, Database.serverTime())
                .where(CONDUCTORS.HOSTNAME.eq(hostname))
                .execute();
    }

    @Override
    public List<Conductor> list() {
        Field<Boolean> alive = DSL.field(CONDUCTORS.ALIVE_UNTIL.gt(Database.serverTime()));
        return database.sql()
                .select(CONDUCTORS.asterisk(), alive.as("alive"))
                .from(CONDUCTORS)
                .orderBy(CONDUCTORS.HOSTNAME)
                .fetch(row -> new Conductor(
                        row.get(CONDUCTORS.HOSTNAME),
                        row.get(CONDUCTORS.CONDUCTOR_GROUP),
                        row.get(CONDUCTORS.DOOR),
                        row.get(CONDUCTORS.RELEASE_NAME),
                        row.get("alive", Boolean.class),
                        Database.instant(row.get(CONDUCTORS.CREATED_AT)),
                        Database.maybe(row.get(CONDUCTORS.UPDATED_AT))));
    }

    @Override
    public List<OfferedDriver> drivers() {
        return database.sql()
                .select(CONDUCTOR_DRIVERS.asterisk())
                .from(CONDUCTOR_DRIVERS)
                .join(CONDUCTORS)
                .on(CONDUCTORS.HOSTNAME.eq(CONDUCTOR_DRIVERS.HOSTNAME))
                .where(CONDUCTORS.ALIVE_UNTIL.gt(Database.serverTime()))
                .orderBy(CONDUCTOR_DRIVERS.DRIVER, CONDUCTOR_DRIVERS.HOSTNAME)
                .fetchInto(CONDUCTOR_DRIVERS)
                .map(JooqConductors::offered);
    }

    private static OfferedDriver offered(ConductorDriversRecord row) {
        Map<String, List<String>> interfaces = new LinkedHashMap<>();
        Document.stored(row.getInterfaces()).map().forEach((kind, names) -> interfaces.put(kind, texts(names)));
        Map<String, String> properties = new LinkedHashMap<>();
        Document.stored(row.getProperties()).map().forEach((key, help) -> properties.put(key, (String) help));
        return new OfferedDriver(row.getHostname(), row.getDriver(), interfaces, properties);
    }

    private static List<String> texts(Object names) {
        return ((List<?>) names).stream().map(String.class::cast).toList();
    }

    private static Field<LocalDateTime> end(Duration freshFor) {
        return Database.serverTimeIn(freshFor.toMillis() / 1000.0);
    }
}
