package io.ferrite.plugin.redfish;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.StepArgument;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.VendorMethod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads any resource of the BMC, so that an operator sees what the BMC says without its password. */
final class RedfishVendor implements VendorCalls {

    private static final String READ = "redfish_get";
    private static final String PATH = "path";

    /** Ways out of the service root, written plainly or encoded. */
    private static final Pattern DETOUR = Pattern.compile("\\.\\.|%2e|//|\\\\|%2f|%5c", Pattern.CASE_INSENSITIVE);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final RedfishAccess access;

    RedfishVendor(RedfishAccess access) {
        this.access = access;
    }

    @Override
    public void validate(Target target) {
        RedfishSettings.endpoint(target);
    }

    @Override
    public List<VendorMethod> vendorMethods() {
        return List.of(new VendorMethod(
                READ,
                Set.of("GET", "POST"),
                false,
                List.of(StepArgument.required(PATH, "Path of a resource, for example /redfish/v1/Chassis.")),
                Set.of(),
                "Returns a resource of the BMC as it is."));
    }

    @Override
    public Object vendorCall(Target target, String method, Map<String, Object> arguments) {
        if (!READ.equals(method)) {
            throw DriverException.unsupported(
                    "Redfish has no vendor method '%s' for node %s; it has %s.".formatted(method, target.name(), READ));
        }
        String path = inside(RedfishSettings.endpoint(target).root(), String.valueOf(arguments.get(PATH)));
        return access.call(target, "read " + path, bmc -> {
            return MAPPER.convertValue(
                    bmc.connection().get(path, bmc.deadline()).body(), Object.class);
        });
    }

    private static String inside(String root, String path) {
        boolean below = path.equals(root) || path.startsWith(root + "/");
        if (!below || DETOUR.matcher(path).find()) {
            throw DriverException.rejected("'%s' is no path below %s.".formatted(path, root));
        }
        return path;
    }
}
