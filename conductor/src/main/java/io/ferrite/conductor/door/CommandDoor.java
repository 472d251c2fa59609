package io.ferrite.conductor.door;

import io.ferrite.conductor.flow.Provisioning;
import io.ferrite.conductor.hardware.Hardware;
import io.ferrite.conductor.hardware.HardwareAssembler;
import io.ferrite.conductor.hardware.Refusal;
import io.ferrite.conductor.management.HardwareDesk;
import io.ferrite.conductor.power.PowerAction;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.conductor.task.Starter;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.rpc.Command;
import io.ferrite.core.rpc.Command.AskHardware;
import io.ferrite.core.rpc.Command.ChangePower;
import io.ferrite.core.rpc.Command.ChangeProvision;
import io.ferrite.core.rpc.Command.ContinueFlow;
import io.ferrite.core.rpc.Command.ValidateNode;
import io.ferrite.core.rpc.Reply;
import io.ferrite.core.store.Stores;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.PowerChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a command and answers it. Refusals are replies; only here are unexpected errors caught on their way out. */
public final class CommandDoor {

    private static final Logger LOG = LoggerFactory.getLogger(CommandDoor.class);

    private final Stores stores;
    private final HardwareAssembler assembler;
    private final Provisioning provisioning;
    private final Starter starter;
    private final PowerAction power;
    private final HardwareDesk desk;

    public CommandDoor(
            Stores stores,
            HardwareAssembler assembler,
            Provisioning provisioning,
            Starter starter,
            PowerAction power,
            HardwareDesk desk) {
        this.stores = stores;
        this.assembler = assembler;
        this.provisioning = provisioning;
        this.starter = starter;
        this.power = power;
        this.desk = desk;
    }

    /** Handles {@code command}; returns always. */
    public Reply handle(Command command) {
        try {
            return dispatch(command);
        } catch (Problem problem) {
            return new Reply.Refused(problem.kind(), problem.getMessage());
        } catch (DriverException refused) {
            Problem problem = Refusal.of(refused);
            return new Reply.Refused(problem.kind(), problem.getMessage());
        } catch (RuntimeException bug) {
            LOG.atError().addKeyValue("node", command.node()).setCause(bug).log("a command ended unexpectedly");
            return new Reply.Refused(
                    ProblemKind.INTERNAL, "The conductor met an unexpected error; its log tells more.");
        }
    }

    private Reply dispatch(Command command) {
        return switch (command) {
            case ChangeProvision request -> accepted(() -> provisioning.start(request));
            case ContinueFlow request -> accepted(() -> provisioning.goOn(request));
            case ChangePower request -> accepted(() -> changePower(request));
            case AskHardware request -> desk.handle(request);
            case ValidateNode request -> new Reply.Answer(validate(request));
        };
    }

    private static Reply accepted(Runnable start) {
        start.run();
        return new Reply.Accepted();
    }

    private void changePower(ChangePower request) {
        starter.start(request.node(), task -> {
            mustSupport(task, request.change());
            power.announce(task, request.change());
            return Optional.of(() -> power.performAlone(task, request.change(), request.timeoutSeconds()));
        });
    }

    private static void mustSupport(NodeTask task, PowerChange change) {
        Hardware hardware = task.hardware();
        hardware.requireValid(InterfaceKind.POWER);
        if (!hardware.power().supported(hardware.target()).contains(change)) {
            throw Problem.invalid(
                    "The hardware of node %s does not support the power action '%s'.",
                    task.node().label(), change.text());
        }
    }

    private Map<String, Object> validate(ValidateNode request) {
        Node node = stores.nodes()
                .find(request.node())
                .orElseThrow(() -> Problem.notFound("Node %s could not be found.", request.node()));
        List<Node> children = stores.nodes().children(node.uuid());
        Hardware hardware =
                assembler.assemble(node, children.stream().map(Node::uuid).toList());
        Map<String, Object> answer = new LinkedHashMap<>();
        hardware.validate().forEach((kind, result) -> answer.put(kind, result.shown()));
        return answer;
    }
}
