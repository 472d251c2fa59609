package io.ferrite.sim.machine;

/** What a reset does to a machine at rest, as a function of its kind and power. */
final class PowerTable {
    /** The effect of a reset: what is answered, where the power goes, and whether the firmware boots on the way. */
    enum Effect {
        TURN_ON(ResetOutcome.DONE),
        TURN_OFF(ResetOutcome.DONE),
        PAUSE(ResetOutcome.DONE),
        RESTART(ResetOutcome.DONE),
        INTERRUPT(ResetOutcome.DONE),
        NOTHING(ResetOutcome.ALREADY_SO),
        WAIT_FOR_HOST(ResetOutcome.DEFERRED),
        REFUSE(ResetOutcome.CONFLICT);

        private final ResetOutcome outcome;

        Effect(ResetOutcome outcome) {
            this.outcome = outcome;
        }

        ResetOutcome outcome() {
            return outcome;
        }
    }

    private PowerTable() {}

    static Effect effect(MachineKind kind, Power heading, ResetType type) {
        return switch (heading) {
            case ON, POWERING_ON -> whenOn(kind, type);
            case OFF, POWERING_OFF -> whenOff(type);
            case PAUSED -> whenPaused(type);
        };
    }

    private static Effect whenOn(MachineKind kind, ResetType type) {
        return switch (type) {
            case ON, FORCE_ON -> Effect.NOTHING;
            case FORCE_OFF -> Effect.TURN_OFF;
            case GRACEFUL_SHUTDOWN, PUSH_POWER_BUTTON -> rest(kind);
            case FORCE_RESTART, GRACEFUL_RESTART -> Effect.RESTART;
            case POWER_CYCLE -> cycle(kind);
            case NMI -> Effect.INTERRUPT;
        };
    }

    private static Effect whenOff(ResetType type) {
        return switch (type) {
            case ON, FORCE_ON, PUSH_POWER_BUTTON -> Effect.TURN_ON;
            case FORCE_OFF, GRACEFUL_SHUTDOWN -> Effect.NOTHING;
            case FORCE_RESTART, GRACEFUL_RESTART, POWER_CYCLE, NMI -> Effect.REFUSE;
        };
    }

    private static Effect whenPaused(ResetType type) {
        return switch (type) {
            case ON, FORCE_ON, GRACEFUL_SHUTDOWN, PUSH_POWER_BUTTON -> Effect.NOTHING;
            case FORCE_OFF -> Effect.TURN_OFF;
            case FORCE_RESTART -> Effect.RESTART;
            case POWER_CYCLE -> Effect.WAIT_FOR_HOST;
            case GRACEFUL_RESTART, NMI -> Effect.REFUSE;
        };
    }

    private static Effect rest(MachineKind kind) {
        return switch (kind) {
            case SERVER -> Effect.TURN_OFF;
            case CARD -> Effect.PAUSE;
        };
    }

    private static Effect cycle(MachineKind kind) {
        return switch (kind) {
            case SERVER -> Effect.RESTART;
            case CARD -> Effect.WAIT_FOR_HOST;
        };
    }
}
