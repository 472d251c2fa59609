package io.ferrite.api.action;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.RingShare;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.ring.ConductorDirectory;
import io.ferrite.core.rpc.Command;
import io.ferrite.core.rpc.CommandSender;
import io.ferrite.core.rpc.Reply;
import io.ferrite.core.store.ConductorStore.Conductor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Hands work to the conductor that owns a node. */
public final class Conductors {

    private final ConductorDirectory directory;
    private final CommandSender sender;

    @Inject
    public Conductors(ConductorDirectory directory, CommandSender sender) {
        this.directory = directory;
        this.sender = sender;
    }

    /** Asks the owner of {@code node} to take on work; returns once it did. */
    public void start(Node node, Command command) {
        send(node, command);
    }

    /** Asks the owner of {@code node} something and returns the answer as a JSON value. */
    public Object ask(Node node, Command command) {
        Reply reply = send(node, command);
        if (reply instanceof Reply.Answer answer) {
            return answer.value();
        }
        throw new Problem(ProblemKind.INTERNAL, "The conductor of node %s gave no answer.".formatted(node.label()));
    }

    /** The host name of the owner of {@code node}, as far as it is known. */
    public Optional<String> ownerOf(Node node) {
        return directory.knownOwner(node).map(Conductor::hostname);
    }

    /** What the conductor of this host name owns of the rings; nothing where there is none that is alive. */
    public List<RingShare> sharesOf(String hostname) {
        return directory.sharesOf(hostname);
    }

    /** Hands {@code command} to the owner of {@code node} and returns the reply. */
    public Reply send(Node node, Command command) {
        return sender.send(directory.mustOwn(node).door(), command);
    }
}
