package io.ferrite.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules of the house, one field each. They are run by plain Jupiter and not by ArchUnit's own engine, which a build
 * has been seen to pass over in silence; {@link #theRulesAreAwake} keeps watch over the rest.
 */
class HouseRulesTest {

    /** Marks a rule that the test code of all modules obeys too. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface AlsoInTests {}

    private static final PackageLine API_LINE = PackageLine.of(
            Room.API,
            "wiring",
            "contract",
            "resource extension",
            "management",
            "action",
            "view request patch auth front",
            "version",
            "problem");

    private static final PackageLine CONDUCTOR_LINE = PackageLine.of(
            Room.CONDUCTOR,
            "wiring",
            "periodic",
            "baseline",
            "door",
            "flow",
            "step",
            "power management",
            "task",
            "hardware");

    // spotless:off   a table: one rule per row
    static final ArchRule roomsOpenOneWay = rule(RoomRules.openOneWay(), "0001");
    static final ArchRule spiStandsAlone = rule(RoomRules.spiAlone(), "0002");
    static final ArchRule pluginsSeeOnlyTheContract = rule(RoomRules.pluginsSeeTheContract(), "0005");
    static final ArchRule clientsDoNotKnowIronic = rule(RoomRules.clientsKnowNoRoom(), "0010");
    static final ArchRule simulatorsShareNothingWithClients = rule(RoomRules.simulatorsShareNothing(), "0010");
    static final ArchRule noRoomIsACircle = rule(RoomRules.noCircle(), "0001");
    static final ArchRule apiPackagesFormALine = rule(API_LINE.rule(), "0001");
    static final ArchRule conductorPackagesFormALine = rule(CONDUCTOR_LINE.rule(), "0001");
    static final ArchRule jooqStaysInTheStore = rule(LibraryRules.jooq(), "0001");
    static final ArchRule jaxRsStaysAtTheDoor = rule(LibraryRules.jaxRs(), "0003");
    static final ArchRule hk2StaysInWiring = rule(LibraryRules.hk2(), "0006");
    static final ArchRule pf4jStaysInTheCatalog = rule(LibraryRules.pf4j(), "0002");
    static final ArchRule onlyNodeTaskMovesStates = rule(GateRules.statesMoveInTheTask(), "0004");
    static final ArchRule rawDriversStayBehindTheGate = rule(GateRules.driversBehindTheGate(), "0004");
    static final ArchRule versionsAreComparedInTables = rule(GateRules.versionsInTables(), "0014");
    static final ArchRule noVendorWordsInTheHouse = rule(WordRules.noVendors(), "0005");
    static final ArchRule timeComesFromTheClock = rule(GateRules.timeFromTheClock(), "0016");

    @AlsoInTests
    static final ArchRule namesSayWhatThingsAre = rule(WordRules.speakingNames(), "0015");

    @AlsoInTests
    static final ArchRule interfacesHaveTwoFaces = rule(ShapeRules.twoFaces(), "0015");

    static final ArchRule recordsHoldValues = rule(ShapeRules.recordsHoldValues(), "0015");

    @AlsoInTests
    static final ArchRule noMocks = rule(LibraryRules.mocks(), "0007");
    // spotless:on

    @TestFactory
    Stream<DynamicTest> everyRuleHolds() {
        return rules().map(rule ->
                DynamicTest.dynamicTest(rule.getName(), () -> named(rule).check(classesFor(rule))));
    }

    @Test
    void theRulesAreAwake(@TempDir Path folder) {
        List<String> awake = new ArrayList<>();
        for (Field rule : rules().toList()) {
            findsWhatIsPlanted(rule, folder.resolve(rule.getName()));
            awake.add(rule.getName());
        }
        assertThat(awake).hasSizeGreaterThanOrEqualTo(15).contains("roomsOpenOneWay");
    }

    private static void findsWhatIsPlanted(Field rule, Path folder) {
        assertThat(folder.toFile().mkdirs()).isTrue();
        Planted planted = Planted.forRule(rule.getName(), folder);
        String report =
                read(rule).evaluate(planted.classes()).getFailureReport().toString();
        assertThat(planted.bad())
                .as("bad classes planted for %s", rule.getName())
                .isNotEmpty();
        assertThat(planted.bad()).allSatisfy(bad -> assertThat(report).contains(bad));
        assertThat(planted.good()).allSatisfy(good -> assertThat(report).doesNotContain(good));
    }

    @Test
    void everyClassOfTheHouseIsSeen() {
        List<String> missing = RepositoryRoot.modules().stream()
                .flatMap(module -> topLevelClasses(module.resolve("src/main/java")))
                .filter(name -> !HouseClasses.main().contain(name))
                .toList();
        assertThat(missing)
                .as("classes that the rules never see; is their module a dependency of app?")
                .isEmpty();
    }

    @Test
    void theNamesThatRulesRelyOnExist() {
        GateRules.NAMES.forEach((name, method) -> {
            String home = name.substring(0, name.lastIndexOf('.'));
            boolean inhabited = HouseClasses.main().stream()
                    .anyMatch(type -> type.getPackageName().equals(home));
            if (inhabited) {
                assertThat(HouseClasses.main().contain(name))
                        .as("%s, which a rule of GateRules knows by name", name)
                        .isTrue();
                assertThat(method.isEmpty() || has(HouseClasses.main().get(name), method))
                        .as("%s.%s, which a rule of GateRules knows by name", name, method)
                        .isTrue();
            }
        });
    }

    private static boolean has(JavaClass type, String method) {
        return type.getAllMethods().stream().anyMatch(each -> each.getName().equals(method));
    }

    private static Stream<String> topLevelClasses(Path sources) {
        return RepositoryRoot.files(sources, ".java").stream()
                .map(file -> sources.relativize(file).toString())
                .filter(file -> !file.endsWith("-info.java"))
                .map(file -> file.replaceFirst("\\.java$", "").replace('/', '.'));
    }

    /** The fields that are rules. */
    static Stream<Field> rules() {
        return Arrays.stream(HouseRulesTest.class.getDeclaredFields())
                .filter(field -> field.getType().equals(ArchRule.class));
    }

    static ArchRule read(Field rule) {
        try {
            return (ArchRule) rule.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("Rule " + rule.getName() + " cannot be read.", hidden);
        }
    }

    /** The rule with its field's name in the message, since some reports number dynamic tests instead of naming them. */
    private static ArchRule named(Field rule) {
        return read(rule).as(rule.getName() + ": " + read(rule).getDescription());
    }

    private static JavaClasses classesFor(Field rule) {
        if (rule.isAnnotationPresent(AlsoInTests.class)) {
            return HouseClasses.withTests();
        }
        return HouseClasses.main();
    }

    private static ArchRule rule(ArchRule rule, String number) {
        return rule.allowEmptyShould(true).because("etc/adr/" + number + " says so");
    }
}
