package io.ferrite.conductor.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverPlugin;
import io.ferrite.drivers.spi.HardwareType;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogCheckTest {

    private static final Capability ANY = new Capability() {};

    @Test
    void refusesAPluginThatOffersNothing() {
        assertThat(mistakes(new FakePlugin())).singleElement().asString().contains("FakePlugin offers nothing");
    }

    @Test
    void refusesToServeWithoutPlugins() {
        assertThat(mistakes()).containsExactly("There is no driver plugin.");
    }

    @Test
    void refusesTwoImplementationsOfOneName() {
        assertThat(mistakes(offering("power-a"), offering("power-a")))
                .singleElement()
                .asString()
                .contains("both offer power 'power-a'");
    }

    @Test
    void acceptsOneNameForTwoKinds() {
        FakePlugin plugin =
                offering("same").offering(InterfaceKind.MANAGEMENT, "same", ANY).withType("t");
        try (DriverCatalog catalog = DriverCatalog.of(List.of(plugin))) {
            assertThat(catalog.hardwareTypes()).containsExactly("t");
        }
    }

    @Test
    void refusesTwoHardwareTypesOfOneName() {
        assertThat(mistakes(offering("a").withType("t"), offering("b").withType("t")))
                .singleElement()
                .asString()
                .contains("both offer hardware type 't'");
    }

    @Test
    void refusesNamesOfTheHouse() {
        assertThat(mistakes(new FakePlugin().offering(InterfaceKind.BIOS, "no-bios", ANY)))
                .singleElement()
                .asString()
                .startsWith("The house and plugin ")
                .endsWith("both offer bios 'no-bios'.");
    }

    @Test
    void refusesATypeThatListsWhatNobodyOffers() {
        FakePlugin plugin = offering("a").withType("t", Map.of(InterfaceKind.POWER, List.of("a", "ghost")));
        assertThat(mistakes(plugin))
                .singleElement()
                .asString()
                .contains("'t'", "power 'ghost'", "nobody offers; offered: a, no-power.");
    }

    @Test
    void acceptsATypeThatListsWhatAnotherPluginOffers() {
        FakePlugin borrower = new FakePlugin().withType("t", Map.of(InterfaceKind.POWER, List.of("a")));
        try (DriverCatalog catalog = DriverCatalog.of(List.of(borrower, offering("a")))) {
            assertThat(catalog.interfacesOf("t").get("power")).containsExactly("a");
        }
    }

    @Test
    void refusesATypeWithAnEmptyList() {
        assertThat(mistakes(offering("a").withType("t", Map.of(InterfaceKind.POWER, List.of()))))
                .singleElement()
                .asString()
                .contains("'t'", "lists nothing for power");
    }

    @Test
    void refusesTwoStepsOfOneName() {
        FakePlugin plugin = new FakePlugin().offering(InterfaceKind.FIRMWARE, "f", FakeSteps.named("update", "update"));
        assertThat(mistakes(plugin)).singleElement().asString().contains("Firmware 'f'", "two steps called 'update'");
    }

    @Test
    void refusesAPluginThatThrows() {
        DriverPlugin broken = new DriverPlugin() {
            @Override
            public List<Implementation> implementations() {
                throw new IllegalStateException("no disk");
            }

            @Override
            public List<HardwareType> hardwareTypes() {
                return List.of();
            }
        };
        assertThat(mistakes(broken)).singleElement().asString().contains("does not say what it offers", "no disk");
    }

    @Test
    void tellsAllMistakesAtOnce() {
        FakePlugin one = offering("a").withType("t", Map.of(InterfaceKind.BOOT, List.of("ghost")));
        CatalogProblem problem = refused(one, offering("a"), new FakePlugin());
        assertThat(problem.mistakes()).hasSize(3);
        assertThat(problem).hasMessageContainingAll("both offer", "offers nothing", "ghost");
    }

    private static FakePlugin offering(String power) {
        return new FakePlugin().offering(InterfaceKind.POWER, power, FakeBmc.healthy());
    }

    private static List<String> mistakes(DriverPlugin... plugins) {
        return refused(plugins).mistakes();
    }

    private static CatalogProblem refused(DriverPlugin... plugins) {
        return catchThrowableOfType(CatalogProblem.class, () -> DriverCatalog.of(List.of(plugins)));
    }
}
