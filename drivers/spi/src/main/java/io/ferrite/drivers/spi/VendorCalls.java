package io.ferrite.drivers.spi;

import java.util.List;
import java.util.Map;

/**
 * Calls that only this kind of hardware has, offered as {@code /v1/nodes/{n}/vendor_passthru}. The house makes a step of
 * each method that names flows.
 */
public interface VendorCalls extends Capability {

    /** The table of methods. */
    List<VendorMethod> vendorMethods();

    /**
     * Runs one method.
     *
     * @param method a name from {@link #vendorMethods}
     * @param arguments JSON values, already checked against the declared names
     * @return the answer as a JSON value, null where there is none
     */
    Object vendorCall(Target target, String method, Map<String, Object> arguments);
}
