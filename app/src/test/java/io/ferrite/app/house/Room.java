package io.ferrite.app.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Optional;

/** The rooms by package. A package inside another room's package stands above it, so the first match is the right one. */
enum Room {
    VALUES("io.ferrite.drivers.spi.value"),
    SPI("io.ferrite.drivers.spi"),
    TESTKIT("io.ferrite.drivers.testkit"),
    REDFISH("io.ferrite.redfish"),
    IPMI("io.ferrite.ipmi"),
    SIMULATORS("io.ferrite.sim"),
    COLUMN_TYPES("io.ferrite.db.types"),
    TABLES("io.ferrite.db.tables"),
    DATABASE("io.ferrite.db"),
    CORE("io.ferrite.core"),
    API("io.ferrite.api"),
    CONDUCTOR("io.ferrite.conductor"),
    PLUGINS("io.ferrite.plugin"),
    APP("io.ferrite.app");

    private final String base;

    Room(String base) {
        this.base = base;
    }

    /** The package that all of the room's packages start with. */
    String base() {
        return base;
    }

    /** The room that {@code type} stands in, or empty for a class of a library or of no room. */
    static Optional<Room> of(JavaClass type) {
        return Arrays.stream(values()).filter(room -> room.holds(type)).findFirst();
    }

    boolean holds(JavaClass type) {
        return within(base, type);
    }

    /** Whether {@code type} stands in {@code base} or in a package below it. */
    static boolean within(String base, JavaClass type) {
        String name = type.getPackageName();
        return name.equals(base) || name.startsWith(base + ".");
    }
}
