package io.ferrite.conductor.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.ferrite.core.problem.Problem;
import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverSetting;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriverCatalogTest {

    private static final Capability ANY = new Capability() {};

    @Test
    void namesAllThirteenKindsOfAType() {
        Map<String, List<String>> names =
                catalog(new FakePlugin().withType("bare", Map.of())).interfacesOf("bare");
        assertThat(names.keySet())
                .containsExactlyElementsOf(Arrays.stream(InterfaceKind.values())
                        .map(InterfaceKind::text)
                        .toList());
        assertThat(names)
                .contains(
                        entry("bios", List.of("no-bios")),
                        entry("power", List.of("no-power")),
                        entry("vendor", List.of("no-vendor")),
                        entry("management", List.of("noop")),
                        entry("network", List.of("noop")),
                        entry("storage", List.of("noop")));
    }

    @Test
    void listsTheDefaultFirstAndDoingWithoutLast() {
        FakePlugin plugin = new FakePlugin()
                .offering(InterfaceKind.RAID, "second", ANY)
                .offering(InterfaceKind.RAID, "first", ANY)
                .offering(InterfaceKind.POWER, "bmc", ANY)
                .withType(
                        "t",
                        Map.of(InterfaceKind.RAID, List.of("first", "second"), InterfaceKind.POWER, List.of("bmc")));
        assertThat(catalog(plugin).interfacesOf("t"))
                .contains(entry("raid", List.of("first", "second", "no-raid")), entry("power", List.of("bmc")));
    }

    @Test
    void leavesDoingWithoutWhereATypeListsItItself() {
        FakePlugin plugin = new FakePlugin()
                .offering(InterfaceKind.BIOS, "b", ANY)
                .withType("t", Map.of(InterfaceKind.BIOS, List.of("no-bios", "b")));
        assertThat(catalog(plugin).interfacesOf("t")).contains(entry("bios", List.of("no-bios", "b")));
    }

    @Test
    void mergesTheSettingsOfAllInterfacesOfAType() {
        FakePlugin plugin = new FakePlugin()
                .offering(InterfaceKind.BOOT, "b", ANY, optional("bmc_address"), secret("bmc_key"))
                .offering(
                        InterfaceKind.POWER,
                        "p",
                        ANY,
                        DriverSetting.required("bmc_address", DriverSetting.Kind.HOST, "Where the BMC is."))
                .withType("t");
        DriverCatalog catalog = catalog(plugin);
        assertThat(catalog.propertiesOf("t"))
                .containsExactly(entry("bmc_address", "An address. Required."), entry("bmc_key", "A key. Optional."));
        assertThat(catalog.secretKeys("t")).containsExactly("bmc_key");
    }

    @Test
    void leavesOutTheSettingsOfOtherTypes() {
        FakePlugin plugin = new FakePlugin()
                .offering(InterfaceKind.POWER, "p", ANY, optional("mine"))
                .withType("t")
                .offering(InterfaceKind.POWER, "q", ANY, optional("other"));
        assertThat(catalog(plugin).propertiesOf("t")).containsOnlyKeys("mine");
    }

    @Test
    void saysWhichTypesThereAre() {
        DriverCatalog catalog = catalog(new FakePlugin().withType("b", Map.of()).withType("a", Map.of()));
        assertThat(catalog.hardwareTypes()).containsExactly("a", "b");
        assertThatThrownBy(() -> catalog.interfacesOf("c"))
                .isInstanceOf(Problem.class)
                .hasMessage("There is no hardware type 'c' here; there are: a, b.");
    }

    @Test
    void isEmptyOnceClosed() {
        DriverCatalog catalog = catalog(new FakePlugin().withType("a", Map.of()));
        catalog.close();
        assertThat(catalog.hardwareTypes()).isEmpty();
    }

    private static DriverSetting optional(String name) {
        return DriverSetting.optional(name, DriverSetting.Kind.TEXT, "An address.");
    }

    private static DriverSetting secret(String name) {
        return DriverSetting.secret(name, "A key.");
    }

    private static DriverCatalog catalog(FakePlugin plugin) {
        return DriverCatalog.of(List.of(plugin));
    }
}
