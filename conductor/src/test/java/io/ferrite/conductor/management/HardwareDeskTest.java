package io.ferrite.conductor.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.conductor.testing.ConductorHouse;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.State;
import io.ferrite.core.rpc.Command.AskHardware;
import io.ferrite.core.rpc.Command.ChangePower;
import io.ferrite.core.rpc.HardwareRequest;
import io.ferrite.core.rpc.Reply;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootMode;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.IndicatorComponent;
import io.ferrite.drivers.spi.value.IndicatorPlace;
import io.ferrite.drivers.spi.value.IndicatorState;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.MediaDevice;
import io.ferrite.drivers.spi.value.PowerChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HardwareDeskTest {

    private static final BootSetting DISK = new BootSetting(BootDevice.DISK, true);

    private final Gadget gadget = new Gadget();
    private ConductorHouse house;
    private Node node;

    @BeforeEach
    void enrol() {
        house = new ConductorHouse(gadget);
        node = gadget("gadget", Map.of("gadget_address", "10.0.0.1"));
    }

    private Node gadget(String name, Map<String, Object> info) {
        return house.stores()
                .nodes()
                .insert(NodeChange.NONE
                        .set(NodeField.NAME, name)
                        .set(NodeField.DRIVER, Gadget.TYPE)
                        .set(NodeField.DRIVER_INFO, Document.of(info))
                        .set(NodeField.PROVISION_STATE, State.MANAGEABLE));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theBootDeviceIsSetAndRead() {
        Map<String, Object> unknown = new HashMap<>();
        unknown.put("boot_device", null);
        unknown.put("persistent", null);
        assertThat(answer(new HardwareRequest.ReadBootDevice())).isEqualTo(unknown);
        assertThat(answer(new HardwareRequest.ListBootDevices())).isEqualTo(List.of("pxe", "disk"));
        ask(new HardwareRequest.SetBootDevice(DISK));
        assertThat(answer(new HardwareRequest.ReadBootDevice()))
                .isEqualTo(Map.of("boot_device", "disk", "persistent", true));
        refused(
                ProblemKind.INVALID,
                "cannot boot from 'cdrom'; it can from: pxe, disk.",
                () -> ask(new HardwareRequest.SetBootDevice(new BootSetting(BootDevice.CDROM, false))));
        assertThat(gadget.boot).isEqualTo(DISK);
    }

    @Test
    void aNodeWithoutManagementBootsInAFixedOrder() {
        change(NodeChange.NONE.set(NodeField.interfaceOf(InterfaceKind.MANAGEMENT), "noop"));
        assertThat(answer(new HardwareRequest.ReadBootDevice()))
                .isEqualTo(Map.of("boot_device", "pxe", "persistent", true));
        assertThat(answer(new HardwareRequest.ListBootDevices())).isEqualTo(List.of("pxe", "disk"));
        ask(new HardwareRequest.SetBootDevice(DISK));
        assertThat(gadget.boot).isNull();
        refused(
                ProblemKind.INVALID,
                "does not support indicators; its management_interface is noop",
                () -> ask(new HardwareRequest.ListIndicators()));
    }

    @Test
    void whatAMachineDoesNotDoIsTheMachinesFault() {
        gadget.breakDown(ErrorKind.UNREACHABLE);
        refused(
                ProblemKind.HARDWARE,
                "The gadget is out of order.",
                () -> ask(new HardwareRequest.SetBootDevice(DISK)));
        gadget.breakDown(ErrorKind.UNSUPPORTED);
        refused(ProblemKind.INVALID, "The gadget is out of order.", () -> ask(new HardwareRequest.ReadBootDevice()));
        assertThat(house.read(node).find(NodeField.RESERVATION)).isEmpty();
    }

    @Test
    void aNodeThatLacksItsAddressIsToldSo() {
        node = gadget("lost", Map.of());
        refused(
                ProblemKind.INVALID,
                "driver_info/gadget_address of node lost is missing.",
                () -> ask(new HardwareRequest.SetBootDevice(DISK)));
        assertThat(answer(new HardwareRequest.ListBootDevices())).isEqualTo(List.of("pxe", "disk"));
    }

    @Test
    void aHeldNodeCanBeLookedAtOnly() {
        house.takeAsSomebody(node);
        answer(new HardwareRequest.ReadBootDevice());
        answer(new HardwareRequest.ListIndicators());
        answer(new HardwareRequest.ReadConsole());
        answer(vendor("GET", "tell", Map.of()));
        List<HardwareRequest> changes = List.of(
                new HardwareRequest.SetBootDevice(DISK),
                new HardwareRequest.SetBootMode(BootMode.UEFI),
                new HardwareRequest.SetIndicator(Gadget.LED, IndicatorState.ON),
                new HardwareRequest.SwitchConsole(true),
                new HardwareRequest.EjectMedia(List.of(MediaDevice.DISK)),
                new HardwareRequest.SetTargetRaid(Map.of()),
                vendor("POST", "swap", Map.of("word", "w")));
        for (HardwareRequest change : changes) {
            refused(ProblemKind.CONFLICT, "is locked by host somebody", () -> ask(change));
        }
        assertThat(gadget.boot).isNull();
        assertThat(gadget.said).isNull();
    }

    @Test
    void theBootModeIsSetInTheBackgroundAndWrittenDown() {
        ask(new HardwareRequest.SetBootMode(BootMode.UEFI));
        assertThat(rested().get(NodeField.BOOT_MODE)).isEqualTo("uefi");
        gadget.breakDown(ErrorKind.BUSY);
        ask(new HardwareRequest.SetBootMode(BootMode.BIOS));
        Node failed = rested();
        assertThat(failed.get(NodeField.LAST_ERROR))
                .isEqualTo("Failed to change the boot mode to 'bios': The gadget is out of order.");
        assertThat(failed.get(NodeField.BOOT_MODE)).isEqualTo("uefi");
        assertThat(house.history(node)).containsExactly(failed.get(NodeField.LAST_ERROR));
    }

    @Test
    void whatTheHardwareLacksIsToldAtOnceOrLater() {
        refused(
                ProblemKind.INVALID,
                "The hardware of node gadget does not support interrupts",
                () -> ask(new HardwareRequest.InjectNmi()));
        refused(ProblemKind.INVALID, "does not support virtual media", () -> ask(new HardwareRequest.ListMedia()));
        ask(new HardwareRequest.SetSecureBoot(true));
        assertThat(rested().get(NodeField.LAST_ERROR))
                .startsWith("Failed to set secure boot to 'true': The hardware of node gadget does not support");
        ask(new HardwareRequest.EjectMedia(List.of(MediaDevice.DISK)));
        assertThat(rested().get(NodeField.LAST_ERROR)).startsWith("Failed to detach devices disk: ");
        assertThat(house.read(node).find(NodeField.SECURE_BOOT)).isEmpty();
    }

    @Test
    void lightsAreListedReadAndSet() {
        assertThat(answer(new HardwareRequest.ListIndicators()))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(
                        Map.of("component", "chassis", "name", "lamp", "readonly", true, "states", List.of("on")),
                        Map.of(
                                "component",
                                "system",
                                "name",
                                "led",
                                "readonly",
                                false,
                                "states",
                                List.of("off", "on")));
        ask(new HardwareRequest.SetIndicator(Gadget.LED, IndicatorState.ON));
        assertThat(answer(new HardwareRequest.ReadIndicator(Gadget.LED))).isEqualTo("on");
        refused(
                ProblemKind.INVALID,
                "Indicator led@system of node gadget cannot be set to 'blinking'",
                () -> ask(new HardwareRequest.SetIndicator(Gadget.LED, IndicatorState.BLINKING)));
        refused(
                ProblemKind.INVALID,
                "Indicator lamp@chassis of node gadget cannot be set to 'on'",
                () -> ask(new HardwareRequest.SetIndicator(Gadget.LAMP, IndicatorState.ON)));
        refused(
                ProblemKind.INVALID,
                "Node gadget has no indicator led@disk.",
                () -> ask(new HardwareRequest.ReadIndicator(new IndicatorPlace(IndicatorComponent.DISK, "led"))));
    }

    @Test
    void aConsoleIsOpenedAndClosed() {
        ask(new HardwareRequest.SwitchConsole(true));
        assertThat(rested().get(NodeField.CONSOLE_ENABLED)).isTrue();
        assertThat(answer(new HardwareRequest.ReadConsole()))
                .isEqualTo(Map.of(
                        "console_enabled", true, "console_info", Map.of("type", "socat", "url", "tcp://gadget:1")));
        ask(new HardwareRequest.SwitchConsole(false));
        assertThat(rested().get(NodeField.CONSOLE_ENABLED)).isFalse();
        assertThat(gadget.console).isFalse();
    }

    @Test
    void aNodeWithoutConsoleSaysSoAtOnce() {
        change(NodeChange.NONE.set(NodeField.interfaceOf(InterfaceKind.CONSOLE), "no-console"));
        refused(
                ProblemKind.INVALID,
                "its console_interface is no-console",
                () -> ask(new HardwareRequest.SwitchConsole(false)));
        assertThat(((Map<?, ?>) answer(new HardwareRequest.ReadConsole())).get("console_enabled"))
                .isEqualTo(false);
    }

    @Test
    void aTargetRaidIsCheckedAndStored() {
        Map<String, Object> config = Map.of("logical_disks", List.of(Map.of("size_gb", 5, "raid_level", "1")));
        ask(new HardwareRequest.SetTargetRaid(config));
        assertThat(house.read(node).get(NodeField.TARGET_RAID_CONFIG)).isEqualTo(Document.of(config));
        refused(
                ProblemKind.INVALID,
                "The gadget has no room for that.",
                () -> ask(new HardwareRequest.SetTargetRaid(Map.of("logical_disks", List.of(Map.of("size_gb", 50))))));
        ask(new HardwareRequest.SetTargetRaid(Map.of()));
        assertThat(house.read(node).get(NodeField.TARGET_RAID_CONFIG)).isEqualTo(Document.EMPTY);
        change(NodeChange.NONE.set(NodeField.interfaceOf(InterfaceKind.RAID), "no-raid"));
        refused(ProblemKind.NOT_FOUND, "does not support RAID", () -> ask(new HardwareRequest.SetTargetRaid(config)));
        ask(new HardwareRequest.SetTargetRaid(Map.of()));
    }

    @Test
    void powerOfANodeThatLacksSomethingIsRefusedAtOnce() {
        Node strange = house.stores()
                .nodes()
                .insert(NodeChange.NONE
                        .set(NodeField.DRIVER, Gadget.TYPE)
                        .set(NodeField.PROVISION_STATE, State.MANAGEABLE)
                        .set(NodeField.interfaceOf(InterfaceKind.POWER), "nonsense"));
        refused(
                ProblemKind.INVALID,
                "power_interface 'nonsense'",
                () -> house.send(new ChangePower(strange.uuid(), PowerChange.ON, 0)));
    }

    private static HardwareRequest vendor(String http, String method, Map<String, Object> arguments) {
        return new HardwareRequest.CallVendor(http, method, arguments);
    }

    private void change(NodeChange change) {
        assertThat(house.stores().nodes().update(house.read(node), change)).isPresent();
    }

    private Node rested() {
        return house.await(node, State.MANAGEABLE);
    }

    private Reply ask(HardwareRequest request) {
        return house.send(new AskHardware(node.uuid(), request));
    }

    private Object answer(HardwareRequest request) {
        return ((Reply.Answer) ask(request)).value();
    }

    private static void refused(ProblemKind kind, String words, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind))
                .hasMessageContaining(words);
    }
}
