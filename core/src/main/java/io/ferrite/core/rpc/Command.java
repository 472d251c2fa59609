package io.ferrite.core.rpc;

import io.ferrite.core.provision.Verb;
import io.ferrite.drivers.spi.value.PowerChange;
import java.util.Objects;
import java.util.UUID;

/**
 * A request to the conductor that owns a node. Work started by a user, by the clock or by an agent enters through the same
 * commands.
 */
public sealed interface Command {

    /** The node that it is about. */
    UUID node();

    /**
     * Starts what a provisioning verb stands for. Answered by {@link Reply.Accepted} once the node is held and the work is
     * on its way.
     *
     * @param node the node
     * @param verb what to do
     * @param details what the request says beside its verb
     */
    record ChangeProvision(UUID node, Verb verb, ProvisionDetails details) implements Command {
        public ChangeProvision {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(verb, "verb");
            Objects.requireNonNull(details, "details");
        }
    }

    /**
     * Changes the power of a node. Answered by {@link Reply.Accepted} once the node is held.
     *
     * @param node the node
     * @param change what to do
     * @param timeoutSeconds how long it may take; 0 means as long as the settings say
     */
    record ChangePower(UUID node, PowerChange change, int timeoutSeconds) implements Command {
        public ChangePower {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(change, "change");
        }
    }

    /**
     * Checks what the node's interfaces need. Answered by {@link Reply.Answer} with an object from interface name to {@code
     * {"result": true}} or {@code {"result": false, "reason": "…"}}.
     */
    record ValidateNode(UUID node) implements Command {
        public ValidateNode {
            Objects.requireNonNull(node, "node");
        }
    }

    /**
     * Asks something of the hardware of a node. Answered as the request says.
     *
     * @param node the node
     * @param request what is asked
     */
    record AskHardware(UUID node, HardwareRequest request) implements Command {
        public AskHardware {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(request, "request");
        }
    }

    /**
     * Looks after a flow that waits, or that a conductor left behind. Answered by {@link Reply.Accepted}.
     *
     * @param node the node
     * @param flow the number of the flow in the journal
     */
    record ContinueFlow(UUID node, long flow) implements Command {
        public ContinueFlow {
            Objects.requireNonNull(node, "node");
        }
    }
}
