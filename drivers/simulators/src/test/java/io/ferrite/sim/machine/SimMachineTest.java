package io.ferrite.sim.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SimMachineTest {
    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final SimMachine server = new SimMachine("server", MachineKind.SERVER, time::get);
    private final SimMachine card = new SimMachine("card", MachineKind.CARD, time::get);

    @Test
    void changesPowerAfterItsDelay() {
        server.powerDelay(Duration.ofSeconds(10));
        assertThat(server.reset(ResetType.ON)).isEqualTo(ResetOutcome.DONE);
        pass(9);
        assertThat(server.power()).isEqualTo(Power.POWERING_ON);
        pass(1);
        assertThat(server.power()).isEqualTo(Power.ON);
        assertThat(server.boots()).hasSize(1);
    }

    @Test
    void changesPowerAtOnceByDefault() {
        server.reset(ResetType.ON);

        assertThat(server.power()).isEqualTo(Power.ON);
    }

    @Test
    void doesNothingWhereNothingIsToDo() {
        assertThat(server.reset(ResetType.FORCE_OFF)).isEqualTo(ResetOutcome.ALREADY_SO);
        assertThat(server.reset(ResetType.POWER_CYCLE)).isEqualTo(ResetOutcome.CONFLICT);
        assertThat(server.boots()).isEmpty();
    }

    @Test
    void ignoresResetsWhenToldTo() {
        server.ignoreNextResets(1);

        assertThat(server.reset(ResetType.ON)).isEqualTo(ResetOutcome.DONE);
        assertThat(server.power()).isEqualTo(Power.OFF);
        server.reset(ResetType.ON);
        assertThat(server.power()).isEqualTo(Power.ON);
    }

    @Test
    void aCardRestsAndWakesByAForcedRestartOnly() {
        card.reset(ResetType.GRACEFUL_SHUTDOWN);
        assertThat(card.power()).isEqualTo(Power.PAUSED);
        assertThat(card.reset(ResetType.ON)).isEqualTo(ResetOutcome.ALREADY_SO);
        assertThat(card.power()).isEqualTo(Power.PAUSED);

        card.reset(ResetType.FORCE_RESTART);

        assertThat(card.power()).isEqualTo(Power.ON);
    }

    @Test
    void aCardPutsItsPowerCycleOff() {
        assertThat(card.reset(ResetType.POWER_CYCLE)).isEqualTo(ResetOutcome.DEFERRED);
        assertThat(card.resets()).isZero();
    }

    @Test
    void tellsWatchersOnceAfterTheChange() {
        AtomicInteger offs = new AtomicInteger();
        server.afterOff(offs::incrementAndGet);
        server.putPower(Power.ON);

        server.reset(ResetType.FORCE_OFF);
        server.power();

        assertThat(offs).hasValue(1);
    }

    private void pass(int seconds) {
        time.updateAndGet(now -> now.plusSeconds(seconds));
    }
}
