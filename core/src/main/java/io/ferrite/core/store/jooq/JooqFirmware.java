package io.ferrite.core.store.jooq;

import static io.ferrite.db.tables.Tables.BIOS_SETTINGS;
import static io.ferrite.db.tables.Tables.FIRMWARE_COMPONENTS;
import static java.util.stream.Collectors.toMap;

import io.ferrite.core.node.BiosEntry;
import io.ferrite.core.node.FirmwareEntry;
import io.ferrite.core.store.FirmwareStore;
import io.ferrite.core.store.Lease;
import io.ferrite.drivers.spi.value.BiosSetting;
import io.ferrite.drivers.spi.value.FirmwareComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Query;

/** What was read of firmware, in the tables {@code bios_settings} and {@code firmware_components}. */
final class JooqFirmware implements FirmwareStore {

    private final Database database;
    private final BiosRows biosRows;
    private final FirmwareRows firmwareRows;

    JooqFirmware(Database database) {
        this.database = database;
        this.biosRows = new BiosRows(database);
        this.firmwareRows = new FirmwareRows(database);
    }

    @Override
    public List<BiosEntry> bios(UUID node) {
        return database.sql()
                .selectFrom(BIOS_SETTINGS)
                .where(BIOS_SETTINGS.NODE_UUID.eq(node.toString()))
                .orderBy(BIOS_SETTINGS.NAME)
                .fetch(BiosRows::read);
    }

    @Override
    public Optional<BiosEntry> bios(UUID node, String name) {
        return database.sql()
                .selectFrom(BIOS_SETTINGS)
                .where(BIOS_SETTINGS.NODE_UUID.eq(node.toString()))
                .and(BIOS_SETTINGS.NAME.eq(name))
                .fetchOptional(BiosRows::read);
    }

    @Override
    public void replaceBios(Lease lease, List<BiosSetting> read) {
        replace(lease, () -> {
            Map<String, BiosEntry> known =
                    byName(bios(lease.node()), entry -> entry.setting().name());
            Map<String, BiosSetting> now = byName(read, BiosSetting::name);
            List<Query> changes = new ArrayList<>();
            now.forEach((name, setting) -> bios(lease, known.get(name), setting).forEach(changes::add));
            gone(known, now).forEach(name -> changes.add(biosRows.delete(node(lease), name)));
            return changes;
        });
    }

    /** At most one statement: none where nothing changed. */
    private Stream<Query> bios(Lease lease, BiosEntry known, BiosSetting now) {
        if (known == null) {
            return Stream.of(biosRows.insert(node(lease), now));
        }
        if (known.setting().equals(now)) {
            return Stream.empty();
        }
        return Stream.of(biosRows.update(node(lease), now));
    }

    @Override
    public List<FirmwareEntry> firmware(UUID node) {
        return database.sql()
                .selectFrom(FIRMWARE_COMPONENTS)
                .where(FIRMWARE_COMPONENTS.NODE_UUID.eq(node.toString()))
                .orderBy(FIRMWARE_COMPONENTS.COMPONENT)
                .fetch(FirmwareRows::read);
    }

    @Override
    public void replaceFirmware(Lease lease, List<FirmwareComponent> read) {
        replace(lease, () -> {
            Map<String, FirmwareEntry> known =
                    byName(firmware(lease.node()), entry -> entry.component().name());
            Map<String, FirmwareComponent> now = byName(read, FirmwareComponent::name);
            List<Query> changes = new ArrayList<>();
            now.forEach((name, component) ->
                    firmware(lease, known.get(name), component).forEach(changes::add));
            gone(known, now).forEach(name -> changes.add(firmwareRows.delete(node(lease), name)));
            return changes;
        });
    }

    private Stream<Query> firmware(Lease lease, FirmwareEntry known, FirmwareComponent now) {
        if (known == null) {
            return Stream.of(firmwareRows.insert(node(lease), now));
        }
        if (known.component().equals(now)) {
            return Stream.empty();
        }
        return Stream.of(firmwareRows.update(node(lease), known, now));
    }

    private interface Changes {
        List<Query> find();
    }

    private void replace(Lease lease, Changes changes) {
        database.transactions().run(() -> {
            JooqLeases.lock(database.sql(), lease);
            return database.sql().batch(changes.find()).execute();
        });
    }

    /** Of what has the same name, the first counts. */
    private static <T> Map<String, T> byName(List<T> things, Function<T, String> name) {
        return things.stream().collect(toMap(name, Function.identity(), (first, other) -> first));
    }

    private static Stream<String> gone(Map<String, ?> known, Map<String, ?> now) {
        return known.keySet().stream().filter(name -> !now.containsKey(name));
    }

    private static String node(Lease lease) {
        return lease.node().toString();
    }
}
