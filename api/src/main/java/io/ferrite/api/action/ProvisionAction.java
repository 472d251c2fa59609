package io.ferrite.api.action;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.Idents;
import io.ferrite.api.request.ProvisionRequest;
import io.ferrite.api.request.SpooledDrive;
import io.ferrite.api.version.Behaviour;
import io.ferrite.api.version.ProvisionParameter;
import io.ferrite.api.version.VerbVersions;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.Verb;
import io.ferrite.core.rpc.Command;
import io.ferrite.core.rpc.ProvisionDetails;
import io.ferrite.core.step.RankedStep;
import io.ferrite.core.step.Step;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Asks a node's conductor for what a provisioning verb stands for. The checks come in a fixed order, because clients tell
 * the reasons for a refusal apart by which of several comes first.
 */
public final class ProvisionAction {

    private static final Set<Verb> VERSION_AFTER_STATE = EnumSet.of(Verb.UNHOLD, Verb.SERVICE);
    private static final Set<Verb> NOT_IN_MAINTENANCE =
            EnumSet.of(Verb.CLEAN, Verb.SERVICE, Verb.RESCUE, Verb.UNRESCUE);

    private final NodeFinder finder;
    private final Conductors conductors;
    private final Deployments deployments;
    private final ForbiddenSteps forbidden;

    @Inject
    public ProvisionAction(
            NodeFinder finder, Conductors conductors, Deployments deployments, ForbiddenSteps forbidden) {
        this.finder = finder;
        this.conductors = conductors;
        this.deployments = deployments;
        this.forbidden = forbidden;
    }

    /** Returns once the conductor has taken on the work. */
    public void run(Call call, String ident, ProvisionRequest request) {
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_SET_PROVISION);
        String word = word(request);
        Verb verb = Verb.named(word).orElseThrow(() -> Problem.invalid("'%s' is no provision target.", word));
        checkVerb(call, node, verb, word);
        ConfigDrive.check(request.configdrive(), call.version());
        checkKeys(call, request, verb);
        checkLateVersions(call, node, verb, word);
        ProvisionDetails details = details(call, node, request, verb);
        checkNode(node, verb);
        if (details instanceof ProvisionDetails.Deployment(var steps, SpooledDrive drive)) {
            deployments.start(node, verb, steps, drive);
        } else {
            conductors.start(node, new Command.ChangeProvision(node.uuid(), verb, details));
        }
    }

    private static String word(ProvisionRequest request) {
        if (request.target() == null) {
            throw Problem.invalid("The request needs a 'target', for example 'manage'.");
        }
        return request.target();
    }

    private static void checkVerb(Call call, Node node, Verb verb, String word) {
        if (!VERSION_AFTER_STATE.contains(verb)) {
            VerbVersions.require(call.version(), verb, word);
        }
        if ((verb == Verb.ACTIVE || verb == Verb.REBUILD) && node.get(NodeField.MAINTENANCE)) {
            throw underMaintenance(node, verb);
        }
        if (!verb.legalIn(node.state())) {
            EditRules.requireFree(node);
            throw Problem.invalid(
                    "'%s' cannot be asked of node %s while it is %s.",
                    word, node.label(), node.state().text());
        }
    }

    private static void checkKeys(Call call, ProvisionRequest request, Verb verb) {
        ProvisionParameter.CONFIG_DRIVE.check(request.configdrive(), verb, call.version());
        refuseRunbook(call, request.runbook());
        ProvisionParameter.DISABLE_RAMDISK.check(request.disableRamdisk(), verb, call.version());
        ProvisionParameter.CLEAN_STEPS.check(request.cleanSteps(), verb, call.version());
        ProvisionParameter.DEPLOY_STEPS.check(request.deploySteps(), verb, call.version());
        ProvisionParameter.RESCUE_PASSWORD.check(request.rescuePassword(), verb, call.version());
    }

    /** There are no runbooks yet that could be meant. */
    private static void refuseRunbook(Call call, String runbook) {
        if (runbook == null || runbook.isEmpty()) {
            return;
        }
        Behaviour.RUNBOOKS.require(call.version(), "'runbook'");
        if (!Idents.couldBeName(runbook)) {
            throw Problem.invalid("'%s' is neither a UUID nor the name of a runbook.", runbook);
        }
        throw Problem.notFound("Runbook %s does not exist.", runbook);
    }

    private static void checkLateVersions(Call call, Node node, Verb verb, String word) {
        if (verb == Verb.ABORT) {
            VerbVersions.requireAbort(call.version(), node.state());
        }
        VerbVersions.require(call.version(), verb, word);
    }

    private ProvisionDetails details(Call call, Node node, ProvisionRequest request, Verb verb) {
        ProvisionParameter.SERVICE_STEPS.check(request.serviceSteps(), verb, call.version());
        StepChildren children = new StepChildren(finder, call, node);
        boolean disableRamdisk = Boolean.TRUE.equals(request.disableRamdisk());
        return switch (verb) {
            case CLEAN -> {
                List<Object> given = required(request.cleanSteps(), "clean_steps");
                List<Step> steps = new StepList("clean_steps", children).ordered(given);
                yield new ProvisionDetails.Steps(allowed(steps, forbidden.clean()), disableRamdisk);
            }
            case SERVICE -> {
                List<Object> given = required(request.serviceSteps(), "service_steps");
                List<Step> steps = new StepList("service_steps", children).ordered(given);
                yield new ProvisionDetails.Steps(allowed(steps, forbidden.service()), disableRamdisk);
            }
            case ACTIVE, REBUILD ->
                new ProvisionDetails.Deployment(deploySteps(request, children), request.configdrive());
            case RESCUE -> new ProvisionDetails.Rescue(password(request));
            case DELETED, MANAGE, PROVIDE, INSPECT, ABORT, ADOPT, UNRESCUE, UNHOLD -> new ProvisionDetails.None();
        };
    }

    private List<RankedStep> deploySteps(ProvisionRequest request, StepChildren children) {
        if (request.deploySteps() == null || request.deploySteps().isEmpty()) {
            return List.of();
        }
        List<RankedStep> steps = new StepList("deploy_steps", children).ranked(request.deploySteps());
        allowed(steps.stream().map(RankedStep::step).toList(), forbidden.deploy());
        return steps;
    }

    private static List<Step> allowed(List<Step> steps, List<String> refused) {
        ForbiddenSteps.check(steps, refused);
        return steps;
    }

    private static List<Object> required(List<Object> steps, String key) {
        if (steps == null || steps.isEmpty()) {
            throw Problem.invalid("The request needs '%s'.", key);
        }
        return steps;
    }

    private static String password(ProvisionRequest request) {
        if (request.rescuePassword() == null || request.rescuePassword().isBlank()) {
            throw Problem.invalid("The target 'rescue' needs a 'rescue_password'.");
        }
        return request.rescuePassword();
    }

    private static void checkNode(Node node, Verb verb) {
        if (NOT_IN_MAINTENANCE.contains(verb) && node.get(NodeField.MAINTENANCE)) {
            throw underMaintenance(node, verb);
        }
        if ((verb == Verb.DELETED || verb == Verb.REBUILD) && node.get(NodeField.PROTECTED)) {
            throw new Problem(
                    ProblemKind.FORBIDDEN,
                    "Node %s is protected; take the protection away first.".formatted(node.label()));
        }
        if (verb == Verb.PROVIDE && node.get(NodeField.RETIRED)) {
            throw Problem.invalid("Node %s is retired and cannot be provided.", node.label());
        }
    }

    private static Problem underMaintenance(Node node, Verb verb) {
        return Problem.invalid(
                "Node %s is under maintenance; end that before it is asked for '%s'.", node.label(), verb.text());
    }
}
