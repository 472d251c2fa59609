package io.ferrite.core.store.jooq;

import static io.ferrite.db.tables.Tables.FIRMWARE_COMPONENTS;

import io.ferrite.core.node.FirmwareEntry;
import io.ferrite.db.tables.tables.records.FirmwareComponentsRecord;
import io.ferrite.drivers.spi.value.FirmwareComponent;
import java.util.Optional;
import org.jooq.Query;

/** Parts with firmware to rows of {@code firmware_components}, and back. */
final class FirmwareRows {

    private final Database database;

    FirmwareRows(Database database) {
        this.database = database;
    }

    static FirmwareEntry read(FirmwareComponentsRecord row) {
        return new FirmwareEntry(
                new FirmwareComponent(
                        row.getComponent(),
                        Optional.ofNullable(row.getCurrentVersion()),
                        Optional.ofNullable(row.getVendor()),
                        Optional.ofNullable(row.getModel()),
                        Optional.ofNullable(row.getSerialNumber())),
                Optional.ofNullable(row.getInitialVersion()),
                Optional.ofNullable(row.getLastVersionFlashed()),
                Database.instant(row.getCreatedAt()),
                Database.maybe(row.getUpdatedAt()));
    }

    Query insert(String node, FirmwareComponent component) {
        FirmwareComponentsRecord row = row(component);
        row.setNodeUuid(node);
        row.setInitialVersion(component.version().orElse(null));
        row.setCreatedAt(database.now());
        return database.sql().insertInto(FIRMWARE_COMPONENTS).set(row);
    }

    Query update(String node, FirmwareEntry known, FirmwareComponent component) {
        FirmwareComponentsRecord row = row(component);
        row.setUpdatedAt(database.now());
        if (!known.component().version().equals(component.version())) {
            row.setLastVersionFlashed(component.version().orElse(null));
        }
        return database.sql()
                .update(FIRMWARE_COMPONENTS)
                .set(row)
                .where(FIRMWARE_COMPONENTS.NODE_UUID.eq(node))
                .and(FIRMWARE_COMPONENTS.COMPONENT.eq(component.name()));
    }

    Query delete(String node, String name) {
        return database.sql()
                .deleteFrom(FIRMWARE_COMPONENTS)
                .where(FIRMWARE_COMPONENTS.NODE_UUID.eq(node))
                .and(FIRMWARE_COMPONENTS.COMPONENT.eq(name));
    }

    private static FirmwareComponentsRecord row(FirmwareComponent component) {
        FirmwareComponentsRecord row = new FirmwareComponentsRecord();
        row.setComponent(component.name());
        row.setCurrentVersion(component.version().orElse(null));
        row.setVendor(component.vendor().orElse(null));
        row.setModel(component.model().orElse(null));
        row.setSerialNumber(component.serialNumber().orElse(null));
        return row;
    }
}
