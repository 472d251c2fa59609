package io.ferrite.app.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rules about things that only one class, or one package, may do. */
final class GateRules {

    /** Classes of the house that a rule below knows by name; a renaming must not put a rule to sleep. */
    static final Map<String, String> NAMES = Map.of(
            "io.ferrite.core.store.NodeStore", "writeState",
            "io.ferrite.api.version.Microversion", "reaches",
            "io.ferrite.drivers.spi.Implementation", "capability",
            "io.ferrite.drivers.spi.DriverPlugin", "implementations",
            "io.ferrite.conductor.task.NodeTask", "",
            "io.ferrite.conductor.hardware.DriverCatalog", "");

    private static final Set<String> COMPARISONS = Set.of("reaches", "compareTo", "ordinal");

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year");

    private GateRules() {}

    static ArchRule statesMoveInTheTask() {
        return classes()
                .that(Conditions.inTheHouse())
                .and(not(isOrIsInside("io.ferrite.conductor.task.NodeTask")))
                .should(Conditions.neverReach(method("io.ferrite.core.store.NodeStore", Set.of("writeState"))));
    }

    static ArchRule driversBehindTheGate() {
        return classes()
                .that(Conditions.in(Set.of(Room.CONDUCTOR, Room.CORE, Room.API, Room.APP)))
                .and()
                .resideOutsideOfPackage("io.ferrite.conductor.hardware..")
                .should(Conditions.each("have capabilities from the assembler only", GateRules::rawDrivers))
                .andShould(
                        Conditions.neverReach(method("io.ferrite.drivers.spi.Implementation", Set.of("capability"))));
    }

    /** Whoever puts the house together hands the catalog on; it shows names only. */
    private static Set<String> rawDrivers(JavaClass type) {
        boolean assembles = type.getPackageName().startsWith("io.ferrite.app")
                || type.getPackageName().equals("io.ferrite.conductor.wiring");
        return Conditions.imports(type)
                .map(JavaClass::getName)
                .filter(name -> name.equals("io.ferrite.drivers.spi.DriverPlugin")
                        || (!assembles && name.equals("io.ferrite.conductor.hardware.DriverCatalog")))
                .map(name -> "imports " + name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static ArchRule versionsInTables() {
        return classes()
                .that(Conditions.inTheHouse())
                .and()
                .resideOutsideOfPackages("io.ferrite.api.version..", "io.ferrite.api.view..")
                .should(Conditions.neverReach(method("io.ferrite.api.version.Microversion", COMPARISONS)));
    }

    static ArchRule timeFromTheClock() {
        return classes()
                .that(Conditions.inTheHouse())
                .and()
                .resideOutsideOfPackages("io.ferrite.core.watch..", "io.ferrite.sim..")
                .should(Conditions.neverReach(describe("the machine's own clock", GateRules::isTheMachinesTime)));
    }

    private static boolean isTheMachinesTime(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String name = target.getName();
        return switch (target.getOwner().getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.lang.Thread", "java.util.concurrent.TimeUnit" -> name.equals("sleep");
            case "java.util.Date" -> name.equals("<init>") && takesNothing(target);
            case String owner -> CLOCKS.contains(owner) && name.equals("now") && takesNothing(target);
        };
    }

    private static boolean takesNothing(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
    }

    /** A call of, or a reference to, one of {@code names} of {@code owner} or of what implements it. */
    private static DescribedPredicate<JavaAccess<?>> method(String owner, Set<String> names) {
        return describe(
                owner + "." + new TreeSet<>(names),
                access -> names.contains(access.getTarget().getName())
                        && access.getTarget().getOwner().isAssignableTo(owner)
                        && !isOrIsInside(owner).test(access.getOriginOwner()));
    }

    private static DescribedPredicate<JavaClass> isOrIsInside(String name) {
        return describe(
                "are " + name,
                type -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }
}
