package io.ferrite.drivers.spi;

import io.ferrite.drivers.spi.value.FlowKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A step that a driver declares.
 *
 * @param name unique within the interface, for example {@code update}
 * @param flows in which flows it may run
 * @param priority its place in automatic lists, highest first; 0 keeps it out of them
 * @param traits what the engine has to know about it
 * @param arguments what it takes
 * @param help one sentence for people
 */
public record StepSpec(
        String name, Set<FlowKind> flows, int priority, Set<Trait> traits, List<StepArgument> arguments, String help) {

    /** What the engine has to know about a step. */
    public enum Trait {
        /** May be stopped while it waits. */
        ABORTABLE,
        /** May be started again after a conductor died in the middle of it. */
        REPEATABLE,
        /** Needs the agent's ramdisk. */
        NEEDS_RAMDISK
    }

    public StepSpec {
        if (priority < 0) {
            throw new IllegalArgumentException("Step " + name + " has a negative priority.");
        }
        flows = Set.copyOf(flows);
        traits = Set.copyOf(traits);
        arguments = List.copyOf(arguments);
    }

    /** A step for clean, deploy and service that runs only when it is asked for and may be repeated. */
    public static StepSpec onRequest(String name, List<StepArgument> arguments, String help) {
        return new StepSpec(
                name,
                EnumSet.of(FlowKind.CLEAN, FlowKind.DEPLOY, FlowKind.SERVICE),
                0,
                EnumSet.of(Trait.REPEATABLE),
                arguments,
                help);
    }
}
