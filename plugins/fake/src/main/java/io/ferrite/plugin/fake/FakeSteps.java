package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepArgument;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.StepSpec.Trait;
import io.ferrite.drivers.spi.value.FlowKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A step that does what its arguments say, once as {@code fake_step} and once as {@code fake_once}, which must not be
 * started again. A waiting step keeps the time when it is due in its memo and nothing in this process.
 */
final class FakeSteps {

    private static final String SECONDS = "seconds";
    private static final String OUTCOME = "outcome";
    private static final String MODE = "mode";
    private static final String PROGRESS = "progress";
    private static final String STARTED = "started";

    private static final Duration LONGEST_POLL = Duration.ofSeconds(10);
    private static final Duration HANGING = Duration.ofDays(1);

    private static final List<StepArgument> ARGUMENTS = List.of(
            StepArgument.optional(SECONDS, "How long the step takes; 0."),
            StepArgument.optional(OUTCOME, "How it ends: done, fail or hang (never, within a day); done."),
            StepArgument.optional(
                    MODE, "blocking to return when it is over, waiting to return at once and be polled; blocking."),
            StepArgument.optional(PROGRESS, "Whether a waiting step tells how far it is; true."));

    static final List<StepSpec> TABLE = List.of(
            step("fake_step", EnumSet.of(Trait.ABORTABLE, Trait.REPEATABLE), "Does as told; may be started again."),
            step("fake_once", EnumSet.of(Trait.ABORTABLE), "Does as told; must not be started again."));

    private enum Outcome {
        DONE,
        FAIL,
        HANG
    }

    private enum Mode {
        BLOCKING,
        WAITING
    }

    private final FakeMachines machines;
    private final InstantSource time;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition never = lock.newCondition();

    FakeSteps(FakeMachines machines, InstantSource time) {
        this.machines = machines;
        this.time = time;
    }

    StepResult run(StepCall call) {
        Duration length = length(call);
        Outcome outcome = word(call, OUTCOME, Outcome.DONE);
        Mode mode = word(call, MODE, Mode.BLOCKING);
        machines.change(call.target(), machine -> machine.counted(call.step()));
        return switch (mode) {
            case BLOCKING -> afterBlocking(call, length, outcome);
            case WAITING -> poll(call, new Memo(Map.of(STARTED, time.instant().toString())));
        };
    }

    StepResult poll(StepCall call, Memo memo) {
        machines.see(call.target());
        Duration length = length(call);
        Outcome outcome = word(call, OUTCOME, Outcome.DONE);
        Instant started = Instant.parse(memo.values().get(STARTED).toString());
        Duration passed = Duration.between(started, time.instant());
        if (passed.compareTo(length) >= 0) {
            return end(call, outcome);
        }
        Duration left = length.minus(passed);
        Duration pollAfter = left.compareTo(LONGEST_POLL) < 0 ? left : LONGEST_POLL;
        return new StepResult.Waiting(
                call.step() + " pretends to work.", percent(call, passed, length), pollAfter, memo);
    }

    private StepResult afterBlocking(StepCall call, Duration length, Outcome outcome) {
        lock.lock();
        try {
            long left = length.toNanos();
            while (left > 0) {
                left = never.awaitNanos(left);
            }
            return end(call, outcome);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return StepResult.failed(ErrorKind.BROKEN, call.step() + " was interrupted.");
        } finally {
            lock.unlock();
        }
    }

    private static StepResult end(StepCall call, Outcome outcome) {
        return switch (outcome) {
            case DONE -> new StepResult.Done(Map.of("attempt", call.attempt()));
            case FAIL -> StepResult.failed(ErrorKind.REJECTED, call.step() + " fails because its arguments say so.");
            case HANG -> StepResult.failed(ErrorKind.UNREACHABLE, call.step() + " hung for a day.");
        };
    }

    private static Duration length(StepCall call) {
        if (word(call, OUTCOME, Outcome.DONE) == Outcome.HANG) {
            return HANGING;
        }
        String seconds = String.valueOf(call.arguments().getOrDefault(SECONDS, "0"));
        if (!seconds.matches("\\d{1,5}(\\.\\d{1,9})?")) {
            throw DriverException.rejected("%s of %s is '%s'; it must be a number of seconds below 100000."
                    .formatted(SECONDS, call.step(), seconds));
        }
        return Duration.ofNanos(Math.round(Double.parseDouble(seconds) * 1e9));
    }

    private static int percent(StepCall call, Duration passed, Duration length) {
        boolean told = "true".equals(String.valueOf(call.arguments().getOrDefault(PROGRESS, "true")));
        return told ? (int) (100 * passed.toMillis() / Math.max(1, length.toMillis())) : -1;
    }

    private static <E extends Enum<E>> E word(StepCall call, String argument, E usual) {
        String text = String.valueOf(call.arguments().getOrDefault(argument, usual.name()));
        for (E each : usual.getDeclaringClass().getEnumConstants()) {
            if (each.name().equals(text.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw DriverException.rejected("%s of %s is '%s'; it is none of the words that its help names."
                .formatted(argument, call.step(), text));
    }

    private static StepSpec step(String name, Set<Trait> traits, String help) {
        Set<FlowKind> flows = EnumSet.of(FlowKind.CLEAN, FlowKind.DEPLOY, FlowKind.SERVICE);
        return new StepSpec(name, flows, 0, traits, ARGUMENTS, help);
    }
}
