package io.ferrite.app.house;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.ferrite.app.house.Room.API;
import static io.ferrite.app.house.Room.APP;
import static io.ferrite.app.house.Room.COLUMN_TYPES;
import static io.ferrite.app.house.Room.CONDUCTOR;
import static io.ferrite.app.house.Room.CORE;
import static io.ferrite.app.house.Room.DATABASE;
import static io.ferrite.app.house.Room.IPMI;
import static io.ferrite.app.house.Room.PLUGINS;
import static io.ferrite.app.house.Room.REDFISH;
import static io.ferrite.app.house.Room.SIMULATORS;
import static io.ferrite.app.house.Room.SPI;
import static io.ferrite.app.house.Room.TABLES;
import static io.ferrite.app.house.Room.TESTKIT;
import static io.ferrite.app.house.Room.VALUES;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rules about doors between rooms: which exist, and which way they open. */
final class RoomRules {

    // spotless:off   a table: who may import whom; everybody may import itself
    private static final Map<Room, Set<Room>> DOORS = Map.ofEntries(
        Map.entry(VALUES,     Set.of()),
        Map.entry(SPI,        Set.of(VALUES)),
        Map.entry(TESTKIT,    Set.of(VALUES, SPI)),
        Map.entry(REDFISH,    Set.of()),
        Map.entry(IPMI,       Set.of()),
        Map.entry(SIMULATORS, Set.of()),
        Map.entry(COLUMN_TYPES, Set.of()),
        Map.entry(TABLES,     Set.of(COLUMN_TYPES)),
        Map.entry(DATABASE,   Set.of(TABLES)),
        Map.entry(CORE,       Set.of(VALUES, TABLES)),
        Map.entry(API,        Set.of(VALUES, CORE)),
        Map.entry(CONDUCTOR,  Set.of(VALUES, SPI, CORE)),
        Map.entry(PLUGINS,    Set.of(VALUES, SPI, REDFISH, IPMI)),
        Map.entry(APP,        Set.of(VALUES, SPI, SIMULATORS, DATABASE, CORE, API, CONDUCTOR)));
    // spotless:on

    private static final Set<Room> CLIENTS = Set.of(REDFISH, IPMI);

    private RoomRules() {}

    static ArchRule openOneWay() {
        return classes()
                .that(Conditions.inTheHouse())
                .should(Conditions.each("go only through doors that the table of rooms has", RoomRules::closedDoors));
    }

    private static Set<String> closedDoors(JavaClass type) {
        Optional<Room> own = Room.of(type);
        if (own.isEmpty()) {
            return Set.of("stands in no room");
        }
        return Conditions.imports(type)
                .filter(target -> isClosed(own.get(), target))
                .map(target -> "imports " + target.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isClosed(Room from, JavaClass target) {
        return Room.of(target)
                .filter(to -> to != from)
                .filter(to -> !DOORS.get(from).contains(to))
                .isPresent();
    }

    static ArchRule spiAlone() {
        return classes()
                .that()
                .resideInAPackage("io.ferrite.drivers.spi..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.pf4j", "io.ferrite.drivers.spi..");
    }

    static ArchRule pluginsSeeTheContract() {
        return classes()
                .that()
                .resideInAPackage("io.ferrite.plugin..")
                .should(Conditions.each("import the contract, clients and their own package", RoomRules::strangers));
    }

    private static Set<String> strangers(JavaClass plugin) {
        String own = pluginOf(plugin);
        return Conditions.imports(plugin)
                .filter(Conditions.inTheHouse())
                .filter(target -> !own.equals(pluginOf(target)))
                .filter(target ->
                        Room.of(target).filter(DOORS.get(PLUGINS)::contains).isEmpty())
                .map(target -> "imports " + target.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first three names and the plugin's own: {@code io.ferrite.plugin.redfish}; empty outside of plugins. */
    private static String pluginOf(JavaClass type) {
        if (!PLUGINS.holds(type)) {
            return "";
        }
        String rest = type.getPackageName().substring(PLUGINS.base().length());
        return PLUGINS.base() + "." + rest.replaceFirst("^\\.", "").replaceFirst("\\..*", "");
    }

    static ArchRule clientsKnowNoRoom() {
        return classes()
                .that(Conditions.in(CLIENTS))
                .should(Conditions.each("import no other room of the house", RoomRules::otherRooms));
    }

    private static Set<String> otherRooms(JavaClass client) {
        return Conditions.imports(client)
                .filter(Conditions.inTheHouse())
                .filter(target -> !Room.of(target).equals(Room.of(client)))
                .map(target -> "imports " + target.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static ArchRule simulatorsShareNothing() {
        return noClasses().that(Conditions.in(Set.of(SIMULATORS))).should(dependOnClassesThat(Conditions.in(CLIENTS)));
    }

    /** Each package is a slice of its own, also below another one. Generated tables know each other and are left out. */
    static ArchRule noCircle() {
        return slices().assignedFrom(new Packages()).should().beFreeOfCycles();
    }

    private static final class Packages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            boolean counts = Room.of(type).filter(room -> room != TABLES).isPresent();
            if (counts) {
                return SliceIdentifier.of(type.getPackageName());
            }
            return SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of one room";
        }
    }
}
