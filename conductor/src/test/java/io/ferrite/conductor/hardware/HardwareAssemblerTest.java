package io.ferrite.conductor.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverSetting;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.Secret;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HardwareAssemblerTest {

    private static final Capability ANY = new Capability() {};

    private final FakePlugin plugin = new FakePlugin()
            .offering(
                    InterfaceKind.POWER,
                    "usual",
                    FakeBmc.healthy(),
                    DriverSetting.secret("bmc_passphrase", "A phrase."),
                    DriverSetting.optional("bmc_token_mode", DriverSetting.Kind.TEXT, "How tokens are used."))
            .offering(InterfaceKind.POWER, "other", FakeBmc.healthy())
            .offering(InterfaceKind.BIOS, "b", ANY)
            .withType(Machines.TYPE);

    @Test
    void takesTheDefaultsOfTheType() {
        Hardware hardware = assemble(Machines.named("n1"));
        assertThat(hardware.interfaceName(InterfaceKind.POWER)).isEqualTo("usual");
        assertThat(hardware.interfaceName(InterfaceKind.RAID)).isEqualTo("no-raid");
        assertThat(hardware.interfaceName(InterfaceKind.NETWORK)).isEqualTo("noop");
    }

    @Test
    void takesWhatTheFieldsName() {
        Hardware hardware = assemble(Machines.named("n1")
                .set(NodeField.interfaceOf(InterfaceKind.POWER), "other")
                .set(NodeField.interfaceOf(InterfaceKind.BIOS), "no-bios"));
        assertThat(hardware.interfaceName(InterfaceKind.POWER)).isEqualTo("other");
        assertThat(hardware.interfaceName(InterfaceKind.BIOS)).isEqualTo("no-bios");
    }

    @Test
    void prefersWhatTheInstanceAsksFor() {
        Hardware hardware = assemble(Machines.named("n1")
                .set(NodeField.interfaceOf(InterfaceKind.POWER), "usual")
                .set(NodeField.INSTANCE_INFO, Document.of(Map.of("power_interface", "other"))));
        assertThat(hardware.interfaceName(InterfaceKind.POWER)).isEqualTo("other");
    }

    @Test
    void refusesAnUnknownDriverByName() {
        assertRefused(
                Machines.named("n1").set(NodeField.DRIVER, "ghost"),
                "Node n1 has driver 'ghost'. There is no hardware type 'ghost' here; there are: rack.");
    }

    @Test
    void refusesAllInterfacesThatTheTypeDoesNotHave() {
        assertRefused(
                Machines.named("n1")
                        .set(NodeField.interfaceOf(InterfaceKind.POWER), "ghost")
                        .set(NodeField.interfaceOf(InterfaceKind.RAID), "b"),
                "Node n1 cannot be driven by rack: power_interface 'ghost' is not one of: usual, other;"
                        + " raid_interface 'b' is not one of: no-raid.");
    }

    @Test
    void describesTheNodeAsATarget() {
        UUID parent = UUID.randomUUID();
        UUID child = UUID.randomUUID();
        NodeChange change = Machines.named("n1")
                .set(NodeField.PARENT_NODE, parent)
                .set(NodeField.PROPERTIES, Document.of(Map.of("cpu_arch", "aarch64")))
                .set(NodeField.DRIVER_INFO, Document.of(Map.of("bmc_address", "192.0.2.1", "bmc_port", 443)));
        Node node = Node.withDefaults(change);
        Target target = assembler().assemble(node, List.of(child)).target();
        assertThat(target.node()).isEqualTo(node.uuid());
        assertThat(target.name()).isEqualTo("n1");
        assertThat(target.parent()).contains(parent);
        assertThat(target.children()).containsExactly(child);
        assertThat(target.properties()).containsExactly(entry("cpu_arch", "aarch64"));
        assertThat(target.driverInfo()).containsOnly(entry("bmc_address", "192.0.2.1"), entry("bmc_port", 443));
    }

    @Test
    void hidesSecretsDeclaredOrNot() {
        Map<String, Object> info =
                Map.of("bmc_passphrase", "a", "some_PASSWORD", "b", "client_secret", 12, "api_token", "d", "user", "e");
        Map<String, Object> seen = assemble(Machines.named("n1").set(NodeField.DRIVER_INFO, Document.of(info)))
                .target()
                .driverInfo();
        assertThat(seen)
                .containsOnly(
                        entry("bmc_passphrase", Secret.of("a")),
                        entry("some_PASSWORD", Secret.of("b")),
                        entry("client_secret", Secret.of("12")),
                        entry("api_token", Secret.of("d")),
                        entry("user", "e"));
    }

    @Test
    void believesADeclarationMoreThanASound() {
        Hardware hardware = assemble(
                Machines.named("n1").set(NodeField.DRIVER_INFO, Document.of(Map.of("bmc_token_mode", "strict"))));
        assertThat(hardware.target().text("bmc_token_mode")).contains("strict");
    }

    private void assertRefused(NodeChange node, String message) {
        assertThatThrownBy(() -> assemble(node))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID))
                .hasMessage(message);
    }

    private Hardware assemble(NodeChange node) {
        return assembler().assemble(Node.withDefaults(node), List.of());
    }

    private HardwareAssembler assembler() {
        return new HardwareAssembler(DriverCatalog.of(List.of(plugin)));
    }
}
