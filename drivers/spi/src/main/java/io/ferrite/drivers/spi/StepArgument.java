package io.ferrite.drivers.spi;

/**
 * An argument of a step or a vendor method.
 *
 * @param name its key
 * @param required whether a call without it is refused
 * @param help one sentence for people
 */
public record StepArgument(String name, boolean required, String help) {

    /** An argument that must be given. */
    public static StepArgument required(String name, String help) {
        return new StepArgument(name, true, help);
    }

    /** An argument that may be left out. */
    public static StepArgument optional(String name, String help) {
        return new StepArgument(name, false, help);
    }
}
