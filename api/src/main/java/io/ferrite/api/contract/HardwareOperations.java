package io.ferrite.api.contract;

import static io.ferrite.api.contract.Operation.row;

import io.ferrite.api.management.FirmwareLists;
import io.ferrite.api.management.IndicatorView;
import io.ferrite.api.management.MediaActions;
import io.ferrite.api.request.BootDeviceRequest;
import io.ferrite.api.request.BootModeRequest;
import io.ferrite.api.request.ConsoleRequest;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.IndicatorRequest;
import io.ferrite.api.request.Key;
import io.ferrite.api.request.MediaRequest;
import io.ferrite.api.request.SecureBootRequest;
import io.ferrite.api.resource.DriversResource;
import io.ferrite.api.resource.NodeBiosResource;
import io.ferrite.api.resource.NodeFirmwareResource;
import io.ferrite.api.resource.NodeIndicatorsResource;
import io.ferrite.api.resource.NodeManagementResource;
import io.ferrite.api.resource.NodeMediaResource;
import io.ferrite.api.resource.NodeStatesResource;
import io.ferrite.api.version.Span;
import io.ferrite.api.view.BiosView;
import io.ferrite.api.view.FirmwareView;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootMode;
import io.ferrite.drivers.spi.value.IndicatorState;
import io.ferrite.drivers.spi.value.MediaDevice;
import java.util.List;

/** What is asked of the hardware of nodes, beside power and provisioning. */
final class HardwareOperations {

    private static final String TARGET = "target";

    private static final Answer LIGHT =
            Answer.members("IndicatorState", member("state", Form.of(IndicatorState.class)));
    private static final Body SWITCH = Body.of(IndicatorRequest.class)
            .requiring("state")
            .changing("state", key -> key.as(Form.of(IndicatorState.class)));

    // spotless:off   a table: one operation per row
    static final List<Operation> ROWS = List.of(
        row(NodeManagementResource.class, "bootDevice", "getBootDevice", "The boot device of a node.")
                .answers(Answer.members("BootDevice",
                        member("boot_device", Form.TEXT.orNull()), member("persistent", Form.FLAG.orNull()))),
        row(NodeManagementResource.class, "bootDevices", "getSupportedBootDevices", "The boot devices that a node knows.")
                .answers(Answer.members("BootDevices", member("supported_boot_devices", Form.TEXTS))),
        row(NodeManagementResource.class, "setBootDevice", "setBootDevice", "Sets the boot device of a node.")
                .takes(Body.of(BootDeviceRequest.class).requiring("boot_device")
                        .changing("boot_device", key -> key.as(Form.of(BootDevice.class)))),
        row(NodeManagementResource.class, "injectNmi", "injectNmi", "Sends a non-maskable interrupt to a node."),
        row(NodeIndicatorsResource.class, "list", "listIndicators", "The lights of a node.")
                .answers(Answer.detailed("indicators", IndicatorView.FIELDS)),
        row(NodeIndicatorsResource.class, "one", "getIndicator", "What a light of a node does.").answers(LIGHT),
        row(NodeIndicatorsResource.class, "oneOfComponent", "getIndicatorOfComponent", "What a light of a component does.")
                .answers(LIGHT),
        row(NodeIndicatorsResource.class, "set", "setIndicator", "Sets a light of a node.").takes(SWITCH),
        row(NodeIndicatorsResource.class, "setOfComponent", "setIndicatorOfComponent", "Sets a light of a component.")
                .takes(SWITCH),
        row(NodeStatesResource.class, "bootMode", "setBootMode", "Changes the boot mode of a node.")
                .takes(Body.of(BootModeRequest.class).requiring(TARGET)
                        .changing(TARGET, key -> key.as(Form.of(BootMode.class))))
                .answers(Answer.ACCEPTED.locating()),
        row(NodeStatesResource.class, "secureBoot", "setSecureBoot", "Switches secure boot of a node.")
                .takes(Body.of(SecureBootRequest.class).requiring(TARGET)).answers(Answer.ACCEPTED.locating()),
        row(NodeStatesResource.class, "raid", "setTargetRaid", "Says which logical disks a node should have.")
                .takes(new Body.Free("The logical disks, or nothing for none.")),
        row(NodeStatesResource.class, "console", "getConsole", "Whether the console of a node is open, and where.")
                .answers(Answer.members("Console",
                        member("console_enabled", Form.FLAG), member("console_info", Form.OBJECT.orNull()))),
        row(NodeStatesResource.class, "setConsole", "setConsole", "Opens or closes the console of a node.")
                .takes(Body.of(ConsoleRequest.class).requiring("enabled")).answers(Answer.ACCEPTED.locating()),
        row(NodeMediaResource.class, "list", "listMedia", "What is in the virtual drives of a node.")
                .answers(Answer.held(Form.listOf(Form.OBJECT))),
        row(NodeMediaResource.class, "insert", "insertMedia", "Puts an image into a virtual drive of a node.")
                .takes(Body.of(MediaRequest.class).requiring("device_type").requiring("image_url")
                        .changing("device_type", key -> key.as(Form.of(MediaDevice.class)))),
        row(NodeMediaResource.class, "eject", "ejectMedia", "Empties virtual drives of a node.")
                .query(MediaActions.PARAMETERS),
        row(NodeBiosResource.class, "list", "listBiosSettings", "The settings of the firmware of a node.")
                .query(FirmwareLists.BIOS).answers(Answer.page("bios", BiosView.FIELDS)),
        row(NodeBiosResource.class, "one", "getBiosSetting", "One setting of the firmware of a node, under its name.")
                .answers(Answer.held(Form.mapOf(Form.OBJECT))),
        row(NodeFirmwareResource.class, "list", "listFirmware", "The parts of a node that have firmware.")
                .answers(Answer.detailed("firmware", FirmwareView.FIELDS)),
        row(DriversResource.class, "raid", "getLogicalDiskProperties", "What can be said of a logical disk.")
                .answers(Answer.held(Form.mapOf(Form.TEXT))));
    // spotless:on

    private HardwareOperations() {}

    private static Key member(String name, Form form) {
        return new Key(name, Span.ALWAYS, form, true);
    }
}
