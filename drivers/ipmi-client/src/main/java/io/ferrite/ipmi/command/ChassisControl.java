package io.ferrite.ipmi.command;

/** What Chassis Control can do to a machine's power. Source: IPMI 2.0, table 28-4. */
public enum ChassisControl {
    /** Power off at once. */
    OFF(0),
    ON(1),
    /** Off, a pause of at least a second, on; may do nothing to a machine that is off. */
    CYCLE(2),
    /** Reset without loss of power. */
    RESET(3),
    /** Diagnostic interrupt (NMI). */
    DIAG(4),
    /** Ask the operating system to shut down. */
    SOFT(5);

    private final int code;

    ChassisControl(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
