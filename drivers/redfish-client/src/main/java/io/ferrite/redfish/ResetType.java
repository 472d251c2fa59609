package io.ferrite.redfish;

/** What {@code ComputerSystem.Reset} may do. */
public enum ResetType implements Word {
    ON("On"),
    FORCE_ON("ForceOn"),
    FORCE_OFF("ForceOff"),
    FORCE_RESTART("ForceRestart"),
    GRACEFUL_RESTART("GracefulRestart"),
    GRACEFUL_SHUTDOWN("GracefulShutdown"),
    POWER_CYCLE("PowerCycle"),
    PUSH_POWER_BUTTON("PushPowerButton"),
    NMI("Nmi");

    private final String word;

    ResetType(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
