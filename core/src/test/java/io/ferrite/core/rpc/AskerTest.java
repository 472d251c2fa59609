package io.ferrite.core.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class AskerTest {

    private static final Asker ADMIN = new Asker("admin", "req-1");

    @AfterEach
    void forget() {
        MDC.clear();
    }

    @Test
    void standsInLogsAsLongAsTheWorkGoesOn() {
        MDC.put("other", "kept");
        String during = Asker.during(
                Optional.of(ADMIN), () -> MDC.get(Asker.USER_IN_LOGS) + " " + MDC.get(Asker.REQUEST_IN_LOGS));
        assertThat(during).isEqualTo("admin req-1");
        assertThat(MDC.getCopyOfContextMap()).containsOnlyKeys("other");
    }

    @Test
    void goesWithWorkToAnotherThread() throws InterruptedException {
        AtomicReference<Optional<Asker>> seen = new AtomicReference<>(Optional.empty());
        Runnable work = Asker.during(Optional.of(ADMIN), () -> Asker.carried(() -> seen.set(Asker.current())));
        Thread.ofVirtual().start(work).join();
        assertThat(seen.get()).contains(ADMIN);
    }

    @Test
    void workOfNobodyIsDoneForNobody() {
        Asker.carried(() -> assertThat(Asker.current()).isEmpty()).run();
        assertThat(Asker.<Optional<Asker>>during(Optional.empty(), Asker::current))
                .isEmpty();
    }
}
