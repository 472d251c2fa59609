package io.ferrite.plugin.ipmi;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.StepArgument;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.VendorMethod;
import io.ferrite.drivers.spi.value.FlowKind;
import io.ferrite.ipmi.CompletionCode;
import io.ferrite.ipmi.IpmiRequest;
import io.ferrite.ipmi.IpmiResponse;
import io.ferrite.ipmi.command.RawCommand;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Raw commands, and resets of the BMC itself. */
final class IpmiVendor implements VendorCalls {

    private static final String RAW = "send_raw";
    private static final String RAW_BYTES = "raw_bytes";
    private static final String RESET = "bmc_reset";
    private static final String WARM = "warm";

    private static final int APPLICATION = 0x06;
    private static final int COLD_RESET = 0x02;
    private static final int WARM_RESET = 0x03;

    private static final List<VendorMethod> TABLE = List.of(
            new VendorMethod(
                    RAW,
                    Set.of("POST"),
                    true,
                    List.of(StepArgument.required(
                            RAW_BYTES, "Network function, command and data, for example 0x00 0x08 0x03 0x08.")),
                    EnumSet.of(FlowKind.CLEAN, FlowKind.DEPLOY, FlowKind.SERVICE),
                    "Sends a raw command; one that the BMC refuses is a failure."),
            new VendorMethod(
                    RESET,
                    Set.of("POST"),
                    true,
                    List.of(StepArgument.optional(WARM, "Whether settings in memory survive; true.")),
                    Set.of(),
                    "Restarts the BMC; the machine runs on."));

    private final IpmiAccess access;

    IpmiVendor(IpmiAccess access) {
        this.access = access;
    }

    @Override
    public void validate(Target target) {
        IpmiSettings.endpoint(target);
    }

    @Override
    public List<VendorMethod> vendorMethods() {
        return TABLE;
    }

    @Override
    public Object vendorCall(Target target, String method, Map<String, Object> arguments) {
        return switch (method) {
            case RAW -> sent(target, String.valueOf(arguments.get(RAW_BYTES)));
            case RESET -> reset(target, String.valueOf(arguments.getOrDefault(WARM, "true")));
            default ->
                throw DriverException.unsupported("IPMI has no vendor method '%s' for node %s; it has %s and %s."
                        .formatted(method, target.name(), RAW, RESET));
        };
    }

    private Object sent(Target target, String bytes) {
        IpmiRequest request = parsed(bytes);
        IpmiResponse response = access.call(
                target,
                "send raw " + bytes,
                bmc -> bmc.session().send(request, bmc.deadline().remaining()));
        if (!response.isSuccess()) {
            throw DriverException.rejected("The BMC of node %s refuses raw %s with completion code %s."
                    .formatted(target.name(), bytes, CompletionCode.describe(response.completionCode())));
        }
        return Map.of("answer", response.data().toString());
    }

    private static IpmiRequest parsed(String bytes) {
        try {
            return RawCommand.parse(bytes);
        } catch (IllegalArgumentException wrong) {
            throw DriverException.rejected(RAW_BYTES + " is not usable: " + wrong.getMessage(), wrong);
        }
    }

    private Object reset(Target target, String warm) {
        int command = "false".equalsIgnoreCase(warm) ? COLD_RESET : WARM_RESET;
        access.call(
                target,
                "reset the BMC",
                bmc -> bmc.session()
                        .call(
                                IpmiRequest.of(APPLICATION, command),
                                bmc.deadline().remaining()));
        return null;
    }
}
