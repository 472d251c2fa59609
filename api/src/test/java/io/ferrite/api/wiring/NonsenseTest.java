package io.ferrite.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.wiring.NonsenseLane.Tally;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Twenty thousand requests that make no sense, to every endpoint that there is: each is refused in the form of all errors or
 * accepted, none fails for a reason of ours, none shows the inside, and what was refused has changed nothing.
 *
 * <p>{@code -Dferrite.nonsense.seed=} and {@code -Dferrite.nonsense.requests=} make others.
 */
class NonsenseTest {

    private static final long SEED = Long.getLong("ferrite.nonsense.seed", 20_261_121);
    private static final int REQUESTS = Integer.getInteger("ferrite.nonsense.requests", 20_000);
    private static final int LANES = 2;

    @Test
    void nothingHurts() throws Exception {
        System.out.printf("%d requests, seed %d%n", REQUESTS, SEED);
        List<Callable<Tally>> lanes = LongStream.range(0, LANES)
                .<Callable<Tally>>mapToObj(lane -> () -> lane(SEED + lane))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
            for (Future<Tally> lane : threads.invokeAll(lanes)) {
                Tally tally = lane.get();
                System.out.println(tally);
                assertThat(tally.refused()).isGreaterThan(REQUESTS / LANES / 2);
                assertThat(tally.accepted()).isPositive();
                assertThat(tally.connections()).isLessThan(REQUESTS / LANES / 5);
            }
        }
    }

    private static Tally lane(long seed) throws Exception {
        try (NonsenseLane lane = new NonsenseLane(seed, REQUESTS / LANES)) {
            return lane.run();
        }
    }
}
