package io.ferrite.core.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.store.ConductorStore.Conductor;
import io.ferrite.core.store.ConductorStore.OfferedDriver;
import io.ferrite.core.testing.ManualTime;
import io.ferrite.core.testing.Nodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ConductorDirectoryTest {
    private static final UUID FIRST = UUID.fromString("00000000-0000-0000-0000-000000000000");
    private static final UUID SECOND = UUID.fromString("1be26c0b-03f2-4d2e-ae87-c02d7f33c123");

    private final ManualTime time = ManualTime.started();
    private final FakeConductorStore store = new FakeConductorStore();
    private final ConductorDirectory directory = new ConductorDirectory(store, time, Duration.ofSeconds(5));

    @Test
    void theRingOfTheNodesDriverSaysWhoOwnsIt() {
        threeConductors();
        assertThat(ownerOf(Nodes.aNode().uuid(FIRST).build())).isEqualTo("cond-1");
        assertThat(ownerOf(Nodes.aNode().uuid(SECOND).build())).isEqualTo("cond-2");
    }

    @Test
    void aFamilyHasOneOwner() {
        threeConductors();
        Node parent = Nodes.aNode().uuid(SECOND).build();
        for (int child = 0; child < 20; child++) {
            assertThat(ownerOf(Nodes.childOf(parent).build())).isEqualTo(ownerOf(parent));
        }
    }

    @Test
    void onlyConductorsThatOfferTheDriverOwnNodesOfIt() {
        threeConductors();
        store.add("cond-4", "", "ilo");
        assertThat(ownerOf(Nodes.aNode().driver("ilo").build())).isEqualTo("cond-4");
        for (int node = 0; node < 50; node++) {
            assertThat(ownerOf(Nodes.aNode().build())).isNotEqualTo("cond-4");
        }
    }

    @Test
    void aGroupServesItsOwnNodesOnlyWhateverItsCase() {
        threeConductors();
        store.add("cond-5", "Rack-A", Nodes.DRIVER);
        assertThat(ownerOf(Nodes.aNode().group("rack-a").build())).isEqualTo("cond-5");
        for (int node = 0; node < 50; node++) {
            assertThat(ownerOf(Nodes.aNode().build())).isNotEqualTo("cond-5");
        }
        assertThat(directory.ownerOf(Nodes.aNode().group("rack-b").build())).isEmpty();
        assertThat(directory.driver(Nodes.DRIVER, "RACK-A").map(OfferedDriver::hostname))
                .contains("cond-5");
        assertThat(directory.driver("ilo", "rack-a")).isEmpty();
    }

    @Test
    void nobodyCanDriveAnUnknownDriver() {
        threeConductors();
        assertThatThrownBy(() -> directory.mustOwn(
                        Nodes.named("n1").driver("abacus").group("g").build()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_FOUND))
                .hasMessage("No conductor of group 'g' offers the driver abacus of node n1.");
    }

    @Test
    void whereNobodyIsAliveItIsAMatterOfCapacity() {
        store.add("cond-1", "", Nodes.DRIVER);
        store.leave("cond-1");
        assertThatThrownBy(() -> directory.mustOwn(Nodes.aNode().build()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CAPACITY));
        assertThat(directory.drivers()).isEmpty();
    }

    @Test
    void asksTheDatabaseOnceWhileTheAnswerIsFresh() {
        threeConductors();
        Node node = Nodes.aNode().build();
        for (int times = 0; times < 10; times++) {
            directory.mustOwn(node);
            directory.drivers();
        }
        assertThat(store.reads()).isOne();
        time.advance(Duration.ofSeconds(5));
        directory.mustOwn(node);
        directory.mustOwn(node);
        assertThat(store.reads()).isEqualTo(2);
    }

    @Test
    void aConductorThatLeftIsForgottenOnceTheAnswerIsStale() {
        threeConductors();
        Node node = Nodes.aNode().uuid(FIRST).build();
        assertThat(ownerOf(node)).isEqualTo("cond-1");
        store.leave("cond-1");
        assertThat(ownerOf(node)).isEqualTo("cond-1");
        time.advance(Duration.ofSeconds(6));
        assertThat(ownerOf(node)).isNotEqualTo("cond-1");
    }

    @Test
    void looksOnceMoreBeforeItSaysNo() {
        threeConductors();
        Node node = Nodes.aNode().driver("ilo").build();
        assertThat(directory.ownerOf(node)).isEmpty();
        store.add("cond-4", "", "ilo");
        assertThat(directory.mustOwn(node).hostname()).isEqualTo("cond-4");
        store.add("cond-6", "", "drac");
        assertThat(directory.driver("drac", "")).isPresent();
    }

    @Test
    void looksNoMoreThanOnceMoreBeforeItSaysNo() {
        threeConductors();
        directory.drivers();
        assertThatThrownBy(
                        () -> directory.mustOwn(Nodes.aNode().driver("abacus").build()))
                .isInstanceOf(Problem.class);
        assertThat(store.reads()).isEqualTo(2);
    }

    @Test
    void manyWhoAskAtOnceAreAnsweredByOneLook() throws InterruptedException {
        threeConductors();
        Node node = Nodes.aNode().build();
        CountDownLatch answering = store.answerAfter();
        List<Thread> asking = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            asking.add(Thread.ofVirtual().start(() -> directory.mustOwn(node)));
        }
        assertThat(asking).allSatisfy(ConductorDirectoryTest::awaitWaiting);
        answering.countDown();
        for (Thread thread : asking) {
            thread.join();
        }
        assertThat(store.reads()).isOne();
    }

    private static void awaitWaiting(Thread thread) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (thread.getState() != Thread.State.WAITING && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(thread.getState()).isEqualTo(Thread.State.WAITING);
    }

    private void threeConductors() {
        for (int host = 1; host <= 3; host++) {
            store.add("cond-" + host, "", Nodes.DRIVER);
        }
    }

    private String ownerOf(Node node) {
        return directory.ownerOf(node).map(Conductor::hostname).orElseThrow();
    }
}
