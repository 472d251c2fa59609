package io.ferrite.core.rpc;

/** A way to a conductor. */
@FunctionalInterface
public interface CommandSender {

    /**
     * Sends {@code command} to the conductor whose door is at {@code door} and waits for the reply, which is never {@link
     * Reply.Refused}: refusals are thrown as {@link io.ferrite.core.problem.Problem}.
     */
    Reply send(String door, Command command);
}
