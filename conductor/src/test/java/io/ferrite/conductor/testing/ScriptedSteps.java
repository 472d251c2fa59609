package io.ferrite.conductor.testing;

import io.ferrite.drivers.spi.StepArgument;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.StepSpec.Trait;
import io.ferrite.drivers.spi.value.FlowKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The steps of the scripted hardware. */
final class ScriptedSteps {

    private static final Set<FlowKind> ASKED = EnumSet.of(FlowKind.CLEAN, FlowKind.DEPLOY, FlowKind.SERVICE);
    private static final Set<Trait> EASY = EnumSet.of(Trait.REPEATABLE, Trait.ABORTABLE);
    private static final List<StepArgument> NOTE = List.of(StepArgument.optional("note", "Anything."));

    // spotless:off   a table: columns kept straight
    static final List<StepSpec> MANAGEMENT = List.of(
            new StepSpec("act",       ASKED,                         0,   EASY,     NOTE,      "Does as scripted."),
            new StepSpec("once",      ASKED,                         0,   Set.of(), NOTE,      "Must not run twice."));
    static final List<StepSpec> DEPLOY = List.of(
            new StepSpec("deploy",    EnumSet.of(FlowKind.DEPLOY),    100, EASY,     List.of(), "Deploys."),
            new StepSpec("finish",    EnumSet.of(FlowKind.DEPLOY),    20,  EASY,     NOTE,      "Ends a deployment."),
            new StepSpec("tear_down", EnumSet.of(FlowKind.TEAR_DOWN), 100, EASY,     List.of(), "Tears down."),
            new StepSpec("adopt",     EnumSet.of(FlowKind.ADOPT),     100, EASY,     List.of(), "Adopts."));
    static final List<StepSpec> RESCUE = List.of(
            new StepSpec("rescue",    EnumSet.of(FlowKind.RESCUE),    100, EASY,     List.of(), "Rescues."),
            new StepSpec("unrescue",  EnumSet.of(FlowKind.UNRESCUE),  100, EASY,     List.of(), "Goes back."));
    static final List<StepSpec> INSPECT = List.of(
            new StepSpec("inspect",   EnumSet.of(FlowKind.INSPECT),   100, EASY,     List.of(), "Looks, slowly."));
    static final List<StepSpec> BIOS = List.of(
            new StepSpec("erase",     EnumSet.of(FlowKind.CLEAN),     10,  EASY,     List.of(), "Runs by itself."));
    // spotless:on

    private ScriptedSteps() {}
}
