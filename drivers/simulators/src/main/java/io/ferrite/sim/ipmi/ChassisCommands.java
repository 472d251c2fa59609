package io.ferrite.sim.ipmi;

import io.ferrite.sim.machine.ResetOutcome;
import io.ferrite.sim.machine.ResetType;
import io.ferrite.sim.machine.SimMachine;
import java.util.List;

/** Get Chassis Status and Chassis Control (network function 0x00). */
final class ChassisCommands {
    private static final int POLICY_ALWAYS_OFF = 0x00;
    private static final List<String> NAMES = List.of("off", "on", "cycle", "reset", "diag", "soft");
    private static final List<ResetType> RESETS = List.of(
            ResetType.FORCE_OFF,
            ResetType.ON,
            ResetType.POWER_CYCLE,
            ResetType.FORCE_RESTART,
            ResetType.NMI,
            ResetType.GRACEFUL_SHUTDOWN);

    private final SimMachine machine;

    ChassisCommands(SimMachine machine) {
        this.machine = machine;
    }

    /** The words of a Chassis Control request, such as {@code chassis power reset}. */
    static String words(Request request) {
        int wanted = request.data(0) & 0x0F;
        if (wanted >= NAMES.size()) {
            return "chassis power " + wanted;
        }
        return "chassis power " + NAMES.get(wanted);
    }

    /** Power is on as soon as it comes and until it has gone; a card in standby still has its power. */
    Reply status() {
        int on =
                switch (machine.power()) {
                    case ON, POWERING_ON, POWERING_OFF, PAUSED -> 1;
                    case OFF -> 0;
                };
        return Reply.ok(POLICY_ALWAYS_OFF | on, 0x00, 0x00);
    }

    /** Carries out a change of power; a restart of a machine that is off does not fit its state. */
    Reply control(Request request) {
        int wanted = request.data(0) & 0x0F;
        if (request.data().length() == 0) {
            return Reply.failed(Reply.DATA_TOO_SHORT);
        }
        if (wanted >= RESETS.size()) {
            return Reply.failed(Reply.INVALID_FIELD);
        }
        return outcome(machine.reset(RESETS.get(wanted)));
    }

    private static Reply outcome(ResetOutcome outcome) {
        return switch (outcome) {
            case DONE, ALREADY_SO, DEFERRED -> Reply.ok();
            case CONFLICT -> Reply.failed(Reply.NOT_IN_PRESENT_STATE);
        };
    }
}
