package io.ferrite.drivers.spi;

/**
 * Something that a machine's hardware can do. An implementation of an interface kind implements the capabilities it has
 * ({@link PowerControl}, {@link BootControl}, {@link Inspection}, {@link VendorCalls}, {@link StepHost}) and no others: what is absent is
 * simply not implemented. Implementations are shared by all nodes and all threads and keep no state per node.
 */
public interface Capability {

    /**
     * Checks that {@code target} carries what this capability needs, without talking to the machine. Missing and malformed
     * {@code driver_info} keys are found by the house from the declared settings; override for what a list cannot say.
     *
     * @throws DriverException of kind {@link ErrorKind#REJECTED} with a sentence for the user
     */
    default void validate(Target target) {}
}
