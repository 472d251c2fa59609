package io.ferrite.redfish;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Limits that suit tests: hardly any pause, and much time on a busy machine. */
final class Tries {

    static final Patience QUICK = new Patience(5, Duration.ofMillis(5), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private Tries() {}

    static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(30));
    }

    static RedfishException failure(ThrowingCallable call) {
        return catchThrowableOfType(RedfishException.class, call);
    }
}
