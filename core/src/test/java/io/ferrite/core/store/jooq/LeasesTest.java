package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.store.Lease;
import io.ferrite.core.store.LeaseStore;
import io.ferrite.core.testing.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeasesTest extends StoreCase {
    private Node node;

    @BeforeEach
    void aNode() {
        node = insert(Nodes.aNode());
    }

    private LeaseStore leases() {
        return stores.leases();
    }

    @Test
    void whoTakesANodeHoldsItAndIsSeenAsItsReservation() {
        Lease lease = take(node, "cond-1", LONG);
        assertThat(lease.node()).isEqualTo(node.uuid());
        assertThat(holds(lease)).isTrue();
        assertThat(stored(node).find(NodeField.RESERVATION)).contains("cond-1");
    }

    @Test
    void aSecondTakerIsRefusedEvenOfTheSameName() {
        take(node, "cond-1", LONG);
        assertThat(leases().take(node.uuid(), "cond-2", LONG)).isEmpty();
        assertThat(leases().take(node.uuid(), "cond-1", LONG)).isEmpty();
    }

    @Test
    void aNodeThatDoesNotExistCannotBeTaken() {
        assertThat(leases().take(UUID.randomUUID(), "cond-1", LONG)).isEmpty();
    }

    @Test
    void aNodeThatWasGivenBackCanBeTakenUnderAHigherNumber() {
        Lease first = take(node, "cond-1", LONG);
        leases().release(first);
        assertThat(holds(first)).isFalse();
        assertThat(stored(node).find(NodeField.RESERVATION)).isEmpty();
        Lease second = take(node, "cond-2", LONG);
        assertThat(second.fence()).isGreaterThan(first.fence());
        leases().release(first);
        assertThat(holds(second)).isTrue();
    }

    @Test
    void aLeaseThatRanOutIsTakenOver() {
        Lease lost = expiredLease(node, "cond-1");
        assertThat(stored(node).find(NodeField.RESERVATION)).isEmpty();
        Lease taken = take(node, "cond-2", LONG);
        assertThat(taken.fence()).isGreaterThan(lost.fence());
        assertThat(holds(lost)).isFalse();
        leases().release(lost);
        assertThat(holds(taken)).isTrue();
    }

    @Test
    void theSameHolderDoesNotFindItsOldLeaseAliveInTheNewOne() {
        Lease lost = expiredLease(node, "cond-1");
        Lease again = take(node, "cond-1", LONG);
        assertThat(holds(lost)).isFalse();
        assertThat(holds(again)).isTrue();
    }

    @Test
    void renewingProlongsWhatIsHeldAndRevivesNothing() {
        Node other = insert(Nodes.aNode());
        Node foreign = insert(Nodes.aNode());
        Lease lost = expiredLease(other, "cond-1");
        Lease kept = take(node, "cond-1", LONG);
        Lease theirs = expiredLease(foreign, "cond-2");
        assertThat(leases().renew("cond-1", LONG)).isOne();
        assertThat(holds(kept)).isTrue();
        assertThat(holds(lost)).isFalse();
        assertThat(holds(theirs)).isFalse();
        assertThat(leases().renew("cond-9", LONG)).isZero();
    }

    @Test
    void renewingSetsTheEndAnew() {
        Lease lease = take(node, "cond-1", LONG);
        leases().renew("cond-1", SHORT);
        awaitEnd(lease);
        assertThat(leases().renew("cond-1", LONG)).isZero();
    }

    @Test
    void aHolderThatComesBackGivesBackAllThatItHeld() {
        Node other = insert(Nodes.aNode());
        Node foreign = insert(Nodes.aNode());
        Lease one = take(node, "cond-1", LONG);
        Lease ranOut = expiredLease(other, "cond-1");
        Lease theirs = take(foreign, "cond-2", LONG);
        assertThat(leases().releaseAll("cond-1")).isEqualTo(2);
        assertThat(holds(one)).isFalse();
        assertThat(stored(other).find(NodeField.RESERVATION)).isEmpty();
        assertThat(holds(theirs)).isTrue();
        assertThat(take(other, "cond-1", LONG).fence()).isGreaterThan(ranOut.fence());
    }

    @Test
    void ofManyWhoTakeAtOnceExactlyOneWins() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Optional<Lease>>> racing = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 16; thread++) {
                String holder = "cond-" + thread % 3;
                Callable<Optional<Lease>> race = () -> {
                    go.await();
                    return leases().take(node.uuid(), holder, LONG);
                };
                racing.add(threads.submit(race));
            }
            go.countDown();
        }
        List<Lease> won = new ArrayList<>();
        for (Future<Optional<Lease>> each : racing) {
            each.get().ifPresent(won::add);
        }
        assertThat(won).hasSize(1);
        assertThat(holds(won.getFirst())).isTrue();
    }
}
