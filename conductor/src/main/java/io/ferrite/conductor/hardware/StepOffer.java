package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepArgument;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A step that a node's hardware has. Whatever goes wrong in the driver comes back as {@link StepResult.Failed}; only a call
 * inside a transaction throws.
 */
public interface StepOffer {

    /** The interface that offers it. */
    InterfaceKind kind();

    StepSpec spec();

    /** Starts it. */
    StepResult run(StepCall call);

    /** Looks after it while it waits, with the memo of its latest {@link StepResult.Waiting}. */
    default StepResult poll(StepCall call, Memo memo) {
        return StepResult.failed(ErrorKind.BROKEN, "Step " + id() + " never waits, so it cannot be polled.");
    }

    /** Stops it while it waits. */
    default StepResult abort(StepCall call, Memo memo) {
        return StepResult.failed(ErrorKind.UNSUPPORTED, "Step " + id() + " never waits, so it cannot be aborted.");
    }

    /** How people and settings name it: {@code interface.step}. */
    default String id() {
        return kind().text() + "." + spec().name();
    }

    /** What is wrong with the names in {@code arguments}, one sentence each; empty where nothing is. */
    default List<String> problems(Map<String, Object> arguments) {
        List<String> problems = new ArrayList<>(unknown(arguments));
        spec().arguments().stream()
                .filter(argument -> argument.required() && arguments.get(argument.name()) == null)
                .forEach(argument -> problems.add(
                        "Step %s needs the argument '%s': %s".formatted(id(), argument.name(), argument.help())));
        return problems;
    }

    /** A sentence for each of {@code arguments} that the step does not have. */
    default List<String> unknown(Map<String, Object> arguments) {
        List<String> known = spec().arguments().stream().map(StepArgument::name).toList();
        return arguments.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name ->
                        "Step %s has no argument '%s'; it has: %s.".formatted(id(), name, String.join(", ", known)))
                .toList();
    }
}
