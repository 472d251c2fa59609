package io.ferrite.conductor.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.drivers.spi.DriverError;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.value.FlowKind;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StepOfferTest {

    @Test
    void runsPollsAndAbortsAStepOfTheDriver() {
        StepResult waiting =
                new StepResult.Waiting("installing", 10, Duration.ofSeconds(5), new Memo(Map.of("task", "t1")));
        Hardware hardware = Machines.having(InterfaceKind.FIRMWARE, FakeSteps.doing(call -> waiting));
        StepOffer update = update(hardware);
        assertThat(update.run(call(hardware))).isEqualTo(waiting);
        assertThat(update.poll(call(hardware), new Memo(Map.of("task", "t1")))).isEqualTo(new StepResult.Done("t1"));
        assertThat(update.abort(call(hardware), Memo.EMPTY))
                .isEqualTo(StepResult.failed(ErrorKind.UNSUPPORTED, "Step update cannot be aborted."));
    }

    @Test
    void failsWithTheWordsOfTheDriver() {
        assertThat(outcome(call -> {
                    throw new DriverException(ErrorKind.BUSY, "BMC 192.0.2.1 is busy.");
                }))
                .isEqualTo(new StepResult.Failed(new DriverError(ErrorKind.BUSY, "BMC 192.0.2.1 is busy.")));
    }

    @Test
    void failsPlainlyWhereTheDriverIsBroken() {
        assertThat(outcome(call -> {
                    throw new IllegalStateException("oops");
                }))
                .isEqualTo(StepResult.failed(
                        ErrorKind.BROKEN,
                        "firmware x of node n1 (run) ended with a mistake of the driver (IllegalStateException);"
                                + " the conductor's log has the details."));
    }

    @Test
    void failsWhereTheDriverReturnsNothing() {
        assertThat(outcome(call -> null))
                .isEqualTo(StepResult.failed(
                        ErrorKind.BROKEN, "Step firmware.update returned nothing; its driver is at fault."));
    }

    @Test
    void findsAStepByNameAndFlow() {
        Hardware hardware = Machines.having(InterfaceKind.FIRMWARE, FakeSteps.named("update"));
        assertThat(hardware.step(InterfaceKind.FIRMWARE, "update", FlowKind.CLEAN))
                .isPresent();
        assertThat(hardware.step(InterfaceKind.FIRMWARE, "update", FlowKind.VERIFY))
                .isEmpty();
        assertThat(hardware.step(InterfaceKind.FIRMWARE, "other", FlowKind.CLEAN))
                .isEmpty();
        assertThat(hardware.step(InterfaceKind.BIOS, "update", FlowKind.CLEAN)).isEmpty();
    }

    @Test
    void ordersStepsByPriorityThenByInterface() {
        FakePlugin plugin = new FakePlugin()
                .offering(InterfaceKind.RAID, "r", FakeSteps.prioritized(Map.of("late", 10, "first", 99)))
                .offering(InterfaceKind.BOOT, "b", FakeSteps.prioritized(Map.of("unranked", 10)))
                .offering(InterfaceKind.VENDOR, "v", FakeSteps.prioritized(Map.of("early", 10)))
                .offering(InterfaceKind.FIRMWARE, "f", FakeSteps.prioritized(Map.of("middle", 10, "asked", 0)));
        List<String> ids = Machines.having(HardwareSettings.USUAL, Map.of(), plugin).steps(FlowKind.CLEAN).stream()
                .map(StepOffer::id)
                .toList();
        assertThat(ids)
                .containsExactly(
                        "raid.first",
                        "vendor.early",
                        "firmware.middle",
                        "raid.late",
                        "boot.unranked",
                        "firmware.asked");
    }

    @Test
    void namesWrongAndMissingArguments() {
        StepOffer update = update(Machines.having(InterfaceKind.FIRMWARE, FakeSteps.named("update")));
        assertThat(update.problems(Map.of("url", "u", "force", true))).isEmpty();
        assertThat(update.problems(Map.of("uri", "u")))
                .containsExactly(
                        "Step firmware.update has no argument 'uri'; it has: url, force.",
                        "Step firmware.update needs the argument 'url': What to install.");
        assertThat(update.problems(Collections.singletonMap("url", null))).hasSize(1);
    }

    private static StepResult outcome(Function<StepCall, StepResult> work) {
        Hardware hardware = Machines.having(InterfaceKind.FIRMWARE, FakeSteps.doing(work));
        return update(hardware).run(call(hardware));
    }

    private static StepOffer update(Hardware hardware) {
        return hardware.step(InterfaceKind.FIRMWARE, "update", FlowKind.CLEAN).orElseThrow();
    }

    private static StepCall call(Hardware hardware) {
        return new StepCall(hardware.target(), "update", Map.of("url", "u"), FlowKind.CLEAN, 1);
    }
}
