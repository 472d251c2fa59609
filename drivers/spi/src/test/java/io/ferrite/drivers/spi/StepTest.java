package io.ferrite.drivers.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.drivers.spi.value.FlowKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Steps as values: what is declared, what is called, what comes back. */
class StepTest {

    private static final StepHost ONE_SHOT = new StepHost() {
        @Override
        public List<StepSpec> steps() {
            return List.of(StepSpec.onRequest("reset", List.of(), "Resets the BMC."));
        }

        @Override
        public StepResult run(StepCall call) {
            return StepResult.done();
        }
    };

    @Test
    void negativePrioritiesAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepSpec("update", Set.of(), -1, Set.of(), List.of(), "Updates."))
                .withMessageContaining("update");
    }

    @Test
    void stepsOnRequestStayOutOfAutomaticListsAndMayBeRepeated() {
        StepSpec step = StepSpec.onRequest("update", List.of(StepArgument.required("url", "Where.")), "Updates.");

        assertThat(step.priority()).isZero();
        assertThat(step.flows()).containsExactlyInAnyOrder(FlowKind.CLEAN, FlowKind.DEPLOY, FlowKind.SERVICE);
        assertThat(step.traits()).containsExactly(StepSpec.Trait.REPEATABLE);
        assertThat(step.arguments()).containsExactly(new StepArgument("url", true, "Where."));
    }

    @Test
    void declarationsCannotBeChanged() {
        StepSpec step = StepSpec.onRequest("update", List.of(), "Updates.");

        assertThatThrownBy(() -> step.flows().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> step.traits().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void callsKeepTheirArgumentsNullsIncluded() {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("url", null);
        StepCall call = call(arguments);

        arguments.clear();

        assertThat(call.arguments()).containsEntry("url", null);
        assertThatThrownBy(() -> call.arguments().put("url", "x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void memosCannotBeChanged() {
        Map<String, Object> values = new HashMap<>(Map.of("task", "/tasks/1"));
        var memo = new Memo(values);

        values.clear();

        assertThat(memo).isEqualTo(new Memo(Map.of("task", "/tasks/1")));
        assertThatThrownBy(() -> memo.values().put("task", "x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void waitingNeedsReasonPauseAndMemo() {
        assertThatNullPointerException()
                .isThrownBy(() -> new StepResult.Waiting(null, -1, Duration.ZERO, Memo.EMPTY))
                .withMessage("reason");
        assertThatNullPointerException()
                .isThrownBy(() -> new StepResult.Waiting("boots", -1, null, Memo.EMPTY))
                .withMessage("pollAfter");
        assertThatNullPointerException()
                .isThrownBy(() -> new StepResult.Waiting("boots", -1, Duration.ZERO, null))
                .withMessage("memo");
    }

    @Test
    void aHostThatNeverWaitsNeedNotSayHowToPoll() {
        assertThat(ONE_SHOT.poll(call(Map.of()), Memo.EMPTY))
                .isEqualTo(StepResult.failed(ErrorKind.BROKEN, "Step reset waits but cannot be polled."));
    }

    @Test
    void aHostThatCannotAbortSaysSo() {
        assertThat(ONE_SHOT.abort(call(Map.of()), Memo.EMPTY))
                .isEqualTo(StepResult.failed(ErrorKind.UNSUPPORTED, "Step reset cannot be aborted."));
    }

    @Test
    void exceptionsAndErrorsAreTheSameInTwoForms() {
        assertThat(DriverException.unsupported("No floppy.").error())
                .isEqualTo(new DriverError(ErrorKind.UNSUPPORTED, "No floppy."));
        assertThat(DriverException.rejected("No.", new IllegalStateException("x")))
                .hasRootCauseMessage("x")
                .satisfies(error -> assertThat(error.kind()).isEqualTo(ErrorKind.REJECTED));
    }

    private static StepCall call(Map<String, Object> arguments) {
        var target = new Target(new UUID(0, 1), "rack1-u7", Map.of(), Map.of(), Optional.empty(), List.of());
        return new StepCall(target, "reset", arguments, FlowKind.CLEAN, 1);
    }
}
