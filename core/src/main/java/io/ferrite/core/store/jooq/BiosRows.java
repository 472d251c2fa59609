package io.ferrite.core.store.jooq;

import static io.ferrite.db.tables.Tables.BIOS_SETTINGS;

import io.ferrite.core.node.BiosEntry;
import io.ferrite.core.node.Document;
import io.ferrite.db.tables.tables.records.BiosSettingsRecord;
import io.ferrite.drivers.spi.value.BiosSetting;
import io.ferrite.drivers.spi.value.BiosSetting.Rules;
import java.util.List;
import java.util.Optional;
import org.jooq.Query;

/** Settings to rows of {@code bios_settings}, and back. */
final class BiosRows {

    private final Database database;

    BiosRows(Database database) {
        this.database = database;
    }

    static BiosEntry read(BiosSettingsRecord row) {
        return new BiosEntry(
                new BiosSetting(row.getName(), Optional.ofNullable(row.getValue()), rules(row)),
                Database.instant(row.getCreatedAt()),
                Database.maybe(row.getUpdatedAt()));
    }

    private static Rules rules(BiosSettingsRecord row) {
        return new Rules(
                Optional.ofNullable(row.getAttributeType()),
                allowed(row.getAllowableValues()),
                Optional.ofNullable(row.getLowerBound()),
                Optional.ofNullable(row.getUpperBound()),
                Optional.ofNullable(row.getMinLength()),
                Optional.ofNullable(row.getMaxLength()),
                Optional.ofNullable(row.getReadOnly()),
                Optional.ofNullable(row.getResetRequired()),
                Optional.ofNullable(row.getIsUnique()));
    }

    private static List<String> allowed(String json) {
        if (json != null && Document.read(json) instanceof List<?> values) {
            return values.stream().map(String::valueOf).toList();
        }
        return List.of();
    }

    Query insert(String node, BiosSetting setting) {
        BiosSettingsRecord row = row(setting);
        row.setNodeUuid(node);
        row.setCreatedAt(database.now());
        return database.sql().insertInto(BIOS_SETTINGS).set(row);
    }

    Query update(String node, BiosSetting setting) {
        BiosSettingsRecord row = row(setting);
        row.setUpdatedAt(database.now());
        return database.sql()
                .update(BIOS_SETTINGS)
                .set(row)
                .where(BIOS_SETTINGS.NODE_UUID.eq(node))
                .and(BIOS_SETTINGS.NAME.eq(setting.name()));
    }

    Query delete(String node, String name) {
        return database.sql()
                .deleteFrom(BIOS_SETTINGS)
                .where(BIOS_SETTINGS.NODE_UUID.eq(node))
                .and(BIOS_SETTINGS.NAME.eq(name));
    }

    private static BiosSettingsRecord row(BiosSetting setting) {
        Rules rules = setting.rules();
        BiosSettingsRecord row = new BiosSettingsRecord();
        row.setName(setting.name());
        row.setValue(setting.value().orElse(null));
        row.setAttributeType(rules.type().orElse(null));
        row.setAllowableValues(allowable(rules.allowed()));
        row.setLowerBound(rules.lowerBound().orElse(null));
        row.setUpperBound(rules.upperBound().orElse(null));
        row.setMinLength(rules.minLength().orElse(null));
        row.setMaxLength(rules.maxLength().orElse(null));
        row.setReadOnly(rules.readOnly().orElse(null));
        row.setResetRequired(rules.resetRequired().orElse(null));
        row.setIsUnique(rules.unique().orElse(null));
        return row;
    }

    private static String allowable(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        return Document.write(values);
    }
}
