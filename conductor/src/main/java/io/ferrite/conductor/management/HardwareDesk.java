package io.ferrite.conductor.management;

import static io.ferrite.drivers.spi.value.InterfaceKind.MANAGEMENT;

import io.ferrite.conductor.hardware.HardwareAssembler;
import io.ferrite.conductor.task.Starter;
import io.ferrite.conductor.task.Tasks;
import io.ferrite.core.rpc.Command.AskHardware;
import io.ferrite.core.rpc.HardwareRequest.CallVendor;
import io.ferrite.core.rpc.HardwareRequest.EjectMedia;
import io.ferrite.core.rpc.HardwareRequest.InjectNmi;
import io.ferrite.core.rpc.HardwareRequest.InsertMedia;
import io.ferrite.core.rpc.HardwareRequest.ListBootDevices;
import io.ferrite.core.rpc.HardwareRequest.ListIndicators;
import io.ferrite.core.rpc.HardwareRequest.ListMedia;
import io.ferrite.core.rpc.HardwareRequest.ListVendorMethods;
import io.ferrite.core.rpc.HardwareRequest.ReadBootDevice;
import io.ferrite.core.rpc.HardwareRequest.ReadConsole;
import io.ferrite.core.rpc.HardwareRequest.ReadIndicator;
import io.ferrite.core.rpc.HardwareRequest.SetBootDevice;
import io.ferrite.core.rpc.HardwareRequest.SetBootMode;
import io.ferrite.core.rpc.HardwareRequest.SetIndicator;
import io.ferrite.core.rpc.HardwareRequest.SetSecureBoot;
import io.ferrite.core.rpc.HardwareRequest.SetTargetRaid;
import io.ferrite.core.rpc.HardwareRequest.SwitchConsole;
import io.ferrite.core.rpc.Reply;
import io.ferrite.core.store.Stores;
import io.ferrite.drivers.spi.management.InterruptControl;
import java.util.UUID;

/** Takes what is asked of hardware to whoever knows about it. Reading holds no node. */
public final class HardwareDesk {

    private final Machines machines;
    private final BootDevices bootDevices;
    private final BootModes bootModes;
    private final Indicators indicators;
    private final VirtualDrives drives;
    private final Consoles consoles;
    private final RaidTargets raid;
    private final VendorDesk vendor;

    public HardwareDesk(Stores stores, HardwareAssembler assembler, Tasks tasks, Starter starter) {
        this.machines = new Machines(stores, assembler, tasks, starter);
        this.bootDevices = new BootDevices(machines);
        this.bootModes = new BootModes(machines);
        this.indicators = new Indicators(machines);
        this.drives = new VirtualDrives(machines);
        this.consoles = new Consoles(machines);
        this.raid = new RaidTargets(machines);
        this.vendor = new VendorDesk(machines);
    }

    /** Answers as the request says. */
    public Reply handle(AskHardware command) {
        UUID node = command.node();
        return switch (command.request()) {
            case ReadBootDevice any -> new Reply.Answer(bootDevices.read(node));
            case ListBootDevices any -> new Reply.Answer(bootDevices.list(node));
            case SetBootDevice request -> done(() -> bootDevices.set(node, request.setting()));
            case SetBootMode request -> done(() -> bootModes.setMode(node, request.mode()));
            case SetSecureBoot request -> done(() -> bootModes.setSecure(node, request.on()));
            case InjectNmi any -> done(() -> injectNmi(node));
            case ListIndicators any -> new Reply.Answer(indicators.list(node));
            case ReadIndicator request -> new Reply.Answer(indicators.read(node, request.place()));
            case SetIndicator request -> done(() -> indicators.set(node, request.place(), request.state()));
            case InsertMedia request -> done(() -> drives.insert(node, request.image()));
            case EjectMedia request -> done(() -> drives.eject(node, request.devices()));
            case ListMedia any -> new Reply.Answer(drives.list(node));
            case ReadConsole any -> new Reply.Answer(consoles.read(node));
            case SwitchConsole request -> done(() -> consoles.change(node, request.enabled()));
            case SetTargetRaid request -> done(() -> raid.set(node, request.config()));
            case ListVendorMethods any -> new Reply.Answer(vendor.list(node));
            case CallVendor request -> vendor.call(node, request);
        };
    }

    private static Reply done(Runnable work) {
        work.run();
        return new Reply.Accepted();
    }

    private void injectNmi(UUID node) {
        machines.hold(node, task -> {
            Machines.of(task).tell(MANAGEMENT, InterruptControl.class, "interrupts", InterruptControl::injectNmi);
            return true;
        });
    }
}
