package io.ferrite.plugin.redfish;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.PowerState;
import io.ferrite.plugin.redfish.RedfishAccess.Bmc;
import io.ferrite.redfish.ComputerSystem;
import io.ferrite.redfish.PowerStatus;
import io.ferrite.redfish.RedfishException;
import io.ferrite.redfish.ResetType;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Power through {@code ComputerSystem.Reset}. A change is over when the BMC shows the wanted state. */
final class RedfishPower implements PowerControl {

    private final RedfishAccess access;

    RedfishPower(RedfishAccess access) {
        this.access = access;
    }

    @Override
    public void validate(Target target) {
        RedfishSettings.endpoint(target);
    }

    @Override
    public PowerState read(Target target) {
        return access.call(target, "read the power", bmc -> state(bmc.system()));
    }

    @Override
    public void change(Target target, PowerChange change, Duration limit) {
        access.call(target, "make '" + change.text() + "' the power", limit, bmc -> changed(bmc, change));
    }

    @Override
    public Set<PowerChange> supported(Target target) {
        Set<ResetType> resets =
                access.call(target, "list the resets", bmc -> bmc.systems().resetTypes(bmc.system(), bmc.deadline()));
        if (resets.isEmpty()) {
            return EnumSet.allOf(PowerChange.class);
        }
        Set<PowerChange> possible = EnumSet.noneOf(PowerChange.class);
        for (PowerChange change : PowerChange.values()) {
            if (resets.contains(reset(change)) || (change == PowerChange.REBOOT && canCycle(resets))) {
                possible.add(change);
            }
        }
        return possible;
    }

    private static PowerState changed(Bmc bmc, PowerChange change) {
        ComputerSystem system = bmc.system();
        PowerState now = state(system);
        return switch (change) {
            case ON, OFF, SOFT_OFF -> now == change.result() ? now : reached(bmc, system, reset(change), change);
            case SOFT_REBOOT ->
                now == PowerState.OFF
                        ? reached(bmc, system, ResetType.ON, change)
                        : reached(bmc, system, ResetType.GRACEFUL_RESTART, change);
            case REBOOT -> rebooted(bmc, system, now);
        };
    }

    /** Off and on again, since the way through "off" can be seen; a restart only where the BMC cannot do that. */
    private static PowerState rebooted(Bmc bmc, ComputerSystem system, PowerState now) {
        if (now == PowerState.OFF) {
            return reached(bmc, system, ResetType.ON, PowerChange.ON);
        }
        Set<ResetType> resets = bmc.systems().resetTypes(system, bmc.deadline());
        if (!resets.isEmpty() && !canCycle(resets)) {
            return reached(bmc, system, ResetType.FORCE_RESTART, PowerChange.REBOOT);
        }
        reached(bmc, system, ResetType.FORCE_OFF, PowerChange.OFF);
        return reached(bmc, system, ResetType.ON, PowerChange.ON);
    }

    private static PowerState reached(Bmc bmc, ComputerSystem system, ResetType reset, PowerChange change) {
        try {
            bmc.systems().reset(system, reset, bmc.deadline());
        } catch (RedfishException refusal) {
            if (!alreadySo(bmc, system, change, refusal)) {
                throw refusal;
            }
        }
        ComputerSystem now = look(bmc, system);
        while (!arrived(now, change) && bmc.deadline().pauseForOneMoreLook(bmc.pollPause())) {
            now = look(bmc, system);
        }
        if (!arrived(now, change)) {
            throw DriverException.rejected("Node %s took '%s' but still shows '%s' when its time is over (%s at %s)."
                    .formatted(
                            bmc.target().name(),
                            reset.word(),
                            now.power().word(),
                            system.path(),
                            bmc.connection().endpoint().origin()));
        }
        return change.result();
    }

    /** On its way up a machine counts as on; on its way down it still takes no other change, so that is not off yet. */
    private static boolean arrived(ComputerSystem system, PowerChange change) {
        return system.power() != PowerStatus.POWERING_OFF && state(system) == change.result();
    }

    /** BMCs refuse what is so already, and some take a moment to notice that it is. */
    private static boolean alreadySo(Bmc bmc, ComputerSystem system, PowerChange change, RedfishException refusal) {
        boolean doubtful = refusal.status() == 400 || refusal.status() == 409;
        return doubtful && state(look(bmc, system)) == change.result();
    }

    private static ComputerSystem look(Bmc bmc, ComputerSystem system) {
        return bmc.systems().read(system.path(), bmc.deadline());
    }

    private static PowerState state(ComputerSystem system) {
        return switch (system.power()) {
            case ON, POWERING_ON -> PowerState.ON;
            case OFF, POWERING_OFF -> PowerState.OFF;
            case PAUSED, UNTOLD -> PowerState.ERROR;
        };
    }

    private static ResetType reset(PowerChange change) {
        return switch (change) {
            case ON -> ResetType.ON;
            case OFF -> ResetType.FORCE_OFF;
            case REBOOT -> ResetType.FORCE_RESTART;
            case SOFT_OFF -> ResetType.GRACEFUL_SHUTDOWN;
            case SOFT_REBOOT -> ResetType.GRACEFUL_RESTART;
        };
    }

    private static boolean canCycle(Set<ResetType> resets) {
        return resets.contains(ResetType.FORCE_OFF) && resets.contains(ResetType.ON);
    }
}
