package io.ferrite.plugin.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepResult.Waiting;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.StepSpec.Trait;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.value.FlowKind;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FakeStepsTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final FakeMachines machines = new FakeMachines();
    private final FakePlugin plugin = new FakePlugin(machines, () -> now);
    private final FakeSteps steps = new FakeSteps(machines, () -> now);
    private final FakeMachineUnderTest node = new FakeMachineUnderTest(Map.of());

    @Test
    void endsAsTold() {
        assertThat(steps.run(call("fake_step", Map.of()))).isEqualTo(new StepResult.Done(Map.of("attempt", 1)));
        assertThat(steps.run(call("fake_step", Map.of("outcome", "fail")))).isInstanceOf(StepResult.Failed.class);
    }

    @Test
    void takesItsTimeWhereItBlocks() {
        long before = System.nanoTime();

        steps.run(call("fake_step", Map.of("seconds", 0.05)));

        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(50_000_000);
    }

    @Test
    void waitsUntilItIsDueAndTellsHowFarItIs() {
        StepCall call = call("fake_step", Map.of("seconds", 8, "mode", "waiting"));

        Waiting first = (Waiting) steps.run(call);
        now = now.plusSeconds(2);
        Waiting second = (Waiting) steps.poll(call, first.memo());
        now = now.plusSeconds(6);

        assertThat(first.pollAfter()).isEqualTo(Duration.ofSeconds(8));
        assertThat(second.percent()).isEqualTo(25);
        assertThat(second.pollAfter()).isEqualTo(Duration.ofSeconds(6));
        assertThat(steps.poll(call, second.memo())).isInstanceOf(StepResult.Done.class);
    }

    @Test
    void hangsOnRequestUntilItIsAborted() {
        StepCall call = call("fake_step", Map.of("outcome", "hang", "mode", "waiting", "progress", false));

        Waiting waiting = (Waiting) steps.run(call);
        now = now.plus(Duration.ofHours(5));

        assertThat(waiting.percent()).isEqualTo(-1);
        assertThat(steps.poll(call, waiting.memo())).isInstanceOf(Waiting.class);
        assertThat(new FakeManagement(machines, steps).abort(call, waiting.memo()))
                .isInstanceOf(StepResult.Done.class);
    }

    @Test
    void countsHowOftenAStepWasStarted() {
        steps.run(call("fake_step", Map.of()));
        steps.run(call("fake_step", Map.of()));
        steps.run(call("fake_once", Map.of()));

        VendorCalls vendor = (VendorCalls) plugin.implementations().stream()
                .filter(each -> each.kind() == InterfaceKind.VENDOR)
                .findFirst()
                .orElseThrow()
                .capability();
        assertThat(vendor.vendorCall(node.target(), "fake_counts", Map.of()))
                .isEqualTo(Map.of("fake_step", 2, "fake_once", 1));
    }

    @Test
    void refusesWordsAndNumbersThatItDoesNotKnow() {
        assertThatThrownBy(() -> steps.run(call("fake_step", Map.of("outcome", "maybe"))))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("maybe");
        assertThatThrownBy(() -> steps.run(call("fake_step", Map.of("seconds", "soon"))))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("soon");
        assertThat(machines.see(node.target()).counts()).isEmpty();
    }

    @Test
    void marksOnlyOneOfBothAsRepeatable() {
        assertThat(FakeSteps.TABLE)
                .filteredOn(each -> each.traits().contains(Trait.REPEATABLE))
                .extracting(StepSpec::name)
                .containsExactly("fake_step");
    }

    private StepCall call(String step, Map<String, Object> arguments) {
        return new StepCall(node.target(), step, arguments, FlowKind.CLEAN, 1);
    }
}
