package io.ferrite.drivers.spi;

/**
 * Finds out what the hardware is while the caller waits. The house makes the step {@code inspect.inspect} of it. A driver
 * that cannot answer at once declares a step for {@link io.ferrite.drivers.spi.value.FlowKind#INSPECT} instead, whose answer
 * is {@link Inspected#answer}.
 */
public interface Inspection extends Capability {

    /** What the hardware is now. */
    Inspected inspect(Target target);
}
