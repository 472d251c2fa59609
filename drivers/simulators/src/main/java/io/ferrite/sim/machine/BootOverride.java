package io.ferrite.sim.machine;

/** What the next boots use: the device, for how long, and in which firmware mode. */
public record BootOverride(BootTarget target, Persistence persistence, FirmwareMode mode) {

    public static BootOverride none(FirmwareMode mode) {
        return new BootOverride(BootTarget.NONE, Persistence.DISABLED, mode);
    }

    /** What is left of this override after one boot: a single-use one is gone, the mode stays. */
    BootOverride afterBoot() {
        if (persistence == Persistence.ONCE) {
            return none(mode);
        }
        return this;
    }

    /** The override in words, such as {@code Pxe Once UEFI}. */
    public String words() {
        return target.text() + " " + persistence.text() + " " + mode.text();
    }
}
