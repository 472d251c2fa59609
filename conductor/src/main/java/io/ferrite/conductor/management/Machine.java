package io.ferrite.conductor.management;

import io.ferrite.conductor.hardware.Hardware;
import io.ferrite.conductor.hardware.Refusal;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.InterfaceKind;

/**
 * A node and its hardware, for one request. Whatever a driver refuses comes out as a {@link Problem}.
 *
 * @param node as it was read
 * @param hardware as it was assembled for it
 */
record Machine(Node node, Hardware hardware) {

    /**
     * What {@code use} makes of a capability.
     *
     * @param word what is asked for, for the sentence that refuses it
     * @throws Problem of kind INVALID where the hardware cannot do it, or the node lacks what it needs; HARDWARE where it
     *     did not do it
     */
    <C extends Capability, R> R ask(InterfaceKind kind, Class<C> capability, String word, Use<C, R> use) {
        return use(able(kind, capability, word), use);
    }

    /** Like {@link #ask}, also where the node lacks what the capability needs to reach the machine. */
    <C extends Capability, R> R askUnready(InterfaceKind kind, Class<C> capability, String word, Use<C, R> use) {
        return use(present(kind, capability, word), use);
    }

    private <C extends Capability, R> R use(C able, Use<C, R> use) {
        try {
            return use.of(able, hardware.target());
        } catch (DriverException refused) {
            throw Refusal.of(refused);
        }
    }

    /** Like {@link #ask} for what has no answer. */
    <C extends Capability> void tell(InterfaceKind kind, Class<C> capability, String word, Order<C> order) {
        ask(kind, capability, word, (able, target) -> {
            order.of(able, target);
            return true;
        });
    }

    /**
     * A capability that can be used now.
     *
     * @throws Problem of kind INVALID where it is not there, or the node lacks what it needs
     */
    <C extends Capability> C able(InterfaceKind kind, Class<C> capability, String word) {
        C able = present(kind, capability, word);
        hardware.requireValid(kind);
        return able;
    }

    private <C extends Capability> C present(InterfaceKind kind, Class<C> capability, String word) {
        return hardware.find(kind, capability)
                .orElseThrow(() -> Problem.invalid(
                        "The hardware of node %s does not support %s; its %s is %s.",
                        node.label(), word, kind.field(), hardware.interfaceName(kind)));
    }

    /** Something that a capability is asked about a machine. */
    @FunctionalInterface
    interface Use<C, R> {
        R of(C able, Target target);
    }

    /** Something that a capability is told to do to a machine. */
    @FunctionalInterface
    interface Order<C> {
        void of(C able, Target target);
    }
}
