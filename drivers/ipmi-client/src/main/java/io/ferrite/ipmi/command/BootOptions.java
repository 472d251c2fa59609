package io.ferrite.ipmi.command;

import io.ferrite.ipmi.Bytes;
import io.ferrite.ipmi.Deadline;
import io.ferrite.ipmi.IpmiRequest;
import io.ferrite.ipmi.IpmiSession;
import java.time.Duration;
import java.util.List;

/**
 * Reads and writes the order for the next boot. Parameters around the flags themselves are optional for BMCs, so their
 * refusal does not fail an order. Source: IPMI 2.0, 28.12 to 28.13.
 */
public final class BootOptions {

    private static final int SET_BOOT_OPTIONS = 0x08;
    private static final int GET_BOOT_OPTIONS = 0x09;

    private static final int SET_IN_PROGRESS = 0;
    private static final int VALID_BIT_CLEARING = 3;
    private static final int INFO_ACKNOWLEDGE = 4;
    private static final int BOOT_FLAGS = 5;

    private static final int COMPLETE = 0;
    private static final int IN_PROGRESS = 1;

    /** Keep the order although no Chassis Control follows within 60 seconds. */
    private static final int KEEP_AFTER_TIMEOUT = 0x08;

    /** Of the five parties that acknowledge boot information, the BIOS. */
    private static final int BIOS_POST = 0x01;

    private BootOptions() {}

    /** Reads parameter 5, the boot flags. */
    public static IpmiRequest flagsRequest() {
        return IpmiRequest.of(ChassisCommands.CHASSIS, GET_BOOT_OPTIONS, BOOT_FLAGS, 0, 0);
    }

    /** The boot flags in the data of the answer to {@link #flagsRequest}. */
    public static BootFlags parseFlags(Bytes data) {
        return BootFlags.parse(data);
    }

    /** Writes parameter 5, the boot flags. */
    public static IpmiRequest setFlagsRequest(BootFlags flags) {
        return set(BOOT_FLAGS, flags.traitBits(), flags.selectorBits(), 0, 0, 0);
    }

    /** Writes parameter 3: the order does not lapse after 60 seconds. */
    public static IpmiRequest keepFlagsRequest() {
        return set(VALID_BIT_CLEARING, KEEP_AFTER_TIMEOUT);
    }

    /** The order in force, or the last one: see {@link BootFlags.Trait#VALID}. */
    public static BootFlags read(IpmiSession session, Duration limit) {
        return parseFlags(session.call(flagsRequest(), limit));
    }

    /**
     * Orders the next boot: announces the change, clears the BIOS' acknowledgement of the last order, keeps the order from
     * lapsing, writes it and concludes.
     *
     * @param limit for all commands together
     * @throws io.ferrite.ipmi.IpmiException as {@link IpmiSession#call}
     */
    public static void write(IpmiSession session, BootFlags flags, Duration limit) {
        Deadline deadline = Deadline.after(limit);
        List<IpmiRequest> preparation = List.of(
                set(SET_IN_PROGRESS, IN_PROGRESS), set(INFO_ACKNOWLEDGE, BIOS_POST, BIOS_POST), keepFlagsRequest());
        for (IpmiRequest request : preparation) {
            session.send(request, deadline.remaining());
        }
        int code = session.send(setFlagsRequest(flags), deadline.remaining()).completionCode();
        session.send(set(SET_IN_PROGRESS, COMPLETE), deadline.remaining());
        session.require(setFlagsRequest(flags), code);
    }

    private static IpmiRequest set(int parameter, int... data) {
        int[] all = new int[data.length + 1];
        all[0] = parameter;
        System.arraycopy(data, 0, all, 1, data.length);
        return IpmiRequest.of(ChassisCommands.CHASSIS, SET_BOOT_OPTIONS, all);
    }
}
