package io.ferrite.conductor.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.core.testing.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PeriodicTableTest {

    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final ManualTime time = ManualTime.started();

    @Test
    void runsAJobAgainAfterItsPeriodAlsoWhereItFailed() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        try (PeriodicTable table = new PeriodicTable(time)) {
            table.start(List.of(new PeriodicTable.Row("job", PERIOD, () -> {
                runs.incrementAndGet();
                throw new IllegalStateException("the database is away");
            })));
            time.awaitPausing(1, LIMIT);
            assertThat(runs).hasValue(1);
            time.advance(PERIOD);
            while (runs.get() < 2) {
                Thread.onSpinWait();
            }
        }
        assertThat(runs).hasValue(2);
    }

    @Test
    void isClosedOnlyWhenNoJobRunsAnyMore() {
        AtomicBoolean open = new AtomicBoolean(true);
        AtomicBoolean sawItClosed = new AtomicBoolean();
        AtomicInteger runs = new AtomicInteger();
        try (PeriodicTable table = new PeriodicTable(time)) {
            table.start(List.of(new PeriodicTable.Row("job", Duration.ZERO, () -> {
                runs.incrementAndGet();
                sawItClosed.compareAndSet(false, !open.get());
            })));
            while (runs.get() < 10) {
                Thread.onSpinWait();
            }
        }
        open.set(false);
        int until = runs.get();
        assertThat(sawItClosed).isFalse();
        assertThat(runs).hasValue(until);
    }
}
