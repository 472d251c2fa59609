package io.ferrite.plugin.bluefield;

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

/** Raw IPMI commands for the card's BMC, such as those that give or take the host's access to the card. */
final class BlueFieldVendor implements VendorCalls {

    private static final String RAW = "send_raw";
    private static final String RAW_BYTES = "raw_bytes";

    private static final List<VendorMethod> TABLE = List.of(new VendorMethod(
            RAW,
            Set.of("POST"),
            true,
            List.of(StepArgument.required(
                    RAW_BYTES, "Network function, command and data, for example 0x32 0x6a 0x01.")),
            EnumSet.of(FlowKind.CLEAN, FlowKind.DEPLOY, FlowKind.SERVICE),
            "Sends a raw IPMI command to the card's BMC; one that it refuses is a failure."));

    private final BlueFieldIpmi ipmi;

    BlueFieldVendor(BlueFieldIpmi ipmi) {
        this.ipmi = ipmi;
    }

    @Override
    public void validate(Target target) {
        BlueFieldSettings.ipmi(target);
    }

    @Override
    public List<VendorMethod> vendorMethods() {
        return TABLE;
    }

    @Override
    public Object vendorCall(Target target, String method, Map<String, Object> arguments) {
        if (!RAW.equals(method)) {
            throw DriverException.unsupported(
                    "A DPU has no vendor method '%s' (node %s); it has %s.".formatted(method, target.name(), RAW));
        }
        String bytes = String.valueOf(arguments.get(RAW_BYTES));
        IpmiResponse response = ipmi.send(target, "send raw " + bytes, parsed(bytes));
        if (!response.isSuccess()) {
            throw DriverException.rejected("The BMC of DPU %s refuses raw %s with completion code %s."
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
}
