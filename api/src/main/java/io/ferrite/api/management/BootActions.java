package io.ferrite.api.management;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.Conductors;
import io.ferrite.api.action.NodeFinder;
import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.BootDeviceRequest;
import io.ferrite.api.request.BootModeRequest;
import io.ferrite.api.request.SecureBootRequest;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.JsonValue;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.rpc.Command.AskHardware;
import io.ferrite.core.rpc.HardwareRequest;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootMode;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.WireText;
import jakarta.inject.Inject;
import java.util.Map;

/** How nodes boot, and interrupting them. */
public final class BootActions {

    private final NodeFinder finder;
    private final Conductors conductors;

    @Inject
    public BootActions(NodeFinder finder, Conductors conductors) {
        this.finder = finder;
        this.conductors = conductors;
    }

    /** The boot device in force. */
    public JsonBody device(Call call, String ident) {
        return answer(call, ident, new HardwareRequest.ReadBootDevice());
    }

    /** The boot devices that can be set. */
    public JsonBody devices(Call call, String ident) {
        Object devices = ask(call, ident, new HardwareRequest.ListBootDevices());
        return json -> JsonValue.write(json, Map.of("supported_boot_devices", devices));
    }

    private JsonBody answer(Call call, String ident, HardwareRequest request) {
        Object answer = ask(call, ident, request);
        return json -> JsonValue.write(json, answer);
    }

    private Object ask(Call call, String ident, HardwareRequest request) {
        call.noArguments();
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_GET_BOOT_DEVICE);
        return conductors.ask(node, new AskHardware(node.uuid(), request));
    }

    /** Sets the boot device; returns when it is set. */
    public void setDevice(Call call, String ident, BootDeviceRequest request) {
        BootDevice device = WireText.find(BootDevice.class, request.bootDevice())
                .orElseThrow(() -> Problem.invalid(
                        "'%s' is no boot device; there are: %s.",
                        request.bootDevice(), WireText.all(BootDevice.class)));
        BootSetting setting = new BootSetting(device, Boolean.TRUE.equals(request.persistent()));
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_SET_BOOT_DEVICE);
        start(node, new HardwareRequest.SetBootDevice(setting));
    }

    /** Asks for another boot mode; returns once the conductor has taken on the work. */
    public void setMode(Call call, String ident, BootModeRequest request) {
        BootMode mode = WireText.find(BootMode.class, request.target())
                .orElseThrow(() -> Problem.invalid(
                        "'%s' is no boot mode; there are: %s.", request.target(), WireText.all(BootMode.class)));
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_SET_BOOT_MODE);
        requireRest(node);
        start(node, new HardwareRequest.SetBootMode(mode));
    }

    /** Asks for secure boot on or off; returns once the conductor has taken on the work. */
    public void setSecure(Call call, String ident, SecureBootRequest request) {
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_SET_SECURE_BOOT);
        requireRest(node);
        start(node, new HardwareRequest.SetSecureBoot(request.target()));
    }

    /** Interrupts the node; returns when that was sent. */
    public void injectNmi(Call call, String ident) {
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_INJECT_NMI);
        start(node, new HardwareRequest.InjectNmi());
    }

    /** What is in progress may count on the way in which the node boots. */
    private static void requireRest(Node node) {
        boolean busy =
                switch (node.state().kind()) {
                    case WORKING, WAITING, HOLDING -> true;
                    case STABLE, FAILED -> false;
                };
        if (busy) {
            throw Problem.conflict(
                    "The way in which node %s boots cannot be changed while it is %s.",
                    node.label(), node.state().text());
        }
    }

    private void start(Node node, HardwareRequest request) {
        conductors.start(node, new AskHardware(node.uuid(), request));
    }
}
