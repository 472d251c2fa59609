package io.ferrite.ipmi.command;

import io.ferrite.ipmi.Bytes;
import java.util.EnumSet;
import java.util.Set;

/**
 * The answer to Get Chassis Status.
 *
 * @param powerOn whether the machine has power
 * @param faults what is wrong with its power; usually empty
 */
public record ChassisStatus(boolean powerOn, Set<Fault> faults) {

    /** What may be wrong with a machine's power. Source: IPMI 2.0, table 28-3. */
    public enum Fault {
        OVERLOAD(0x02),
        INTERLOCK(0x04),
        POWER_FAULT(0x08),
        CONTROL_FAULT(0x10);

        private final int mask;

        Fault(int mask) {
            this.mask = mask;
        }
    }

    private static final int POWER_ON = 0x01;

    public ChassisStatus {
        faults = Set.copyOf(faults);
    }

    /** Reads the data of the answer: at least 3 bytes. */
    public static ChassisStatus parse(Bytes data) {
        int state = Answers.atLeast(3, data, "Get Chassis Status").at(0);
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        for (Fault fault : Fault.values()) {
            if (Answers.isSet(state, fault.mask)) {
                faults.add(fault);
            }
        }
        return new ChassisStatus(Answers.isSet(state, POWER_ON), faults);
    }
}
