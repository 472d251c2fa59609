package io.ferrite.ipmi.command;

import io.ferrite.ipmi.IpmiRequest;
import io.ferrite.ipmi.IpmiSession;
import java.time.Duration;

/** Reads and changes a machine's power. Source: IPMI 2.0, chapter 28. */
public final class ChassisCommands {

    static final int CHASSIS = 0x00;

    private static final int GET_STATUS = 0x01;
    private static final int CONTROL = 0x02;

    private ChassisCommands() {}

    public static IpmiRequest statusRequest() {
        return IpmiRequest.of(CHASSIS, GET_STATUS);
    }

    public static IpmiRequest controlRequest(ChassisControl control) {
        return IpmiRequest.of(CHASSIS, CONTROL, control.code());
    }

    /**
     * Asks for the power state.
     *
     * @throws io.ferrite.ipmi.IpmiException as {@link IpmiSession#call}
     */
    public static ChassisStatus status(IpmiSession session, Duration limit) {
        return ChassisStatus.parse(session.call(statusRequest(), limit));
    }

    /**
     * Has the power changed; returns when the BMC has accepted, not when the machine has followed.
     *
     * @throws io.ferrite.ipmi.IpmiException as {@link IpmiSession#call}
     */
    public static void control(IpmiSession session, ChassisControl control, Duration limit) {
        session.call(controlRequest(control), limit);
    }
}
