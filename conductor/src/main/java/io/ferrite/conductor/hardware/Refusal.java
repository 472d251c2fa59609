package io.ferrite.conductor.hardware;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.drivers.spi.DriverException;

/** What users are told where a driver refused something that they wait for. */
public final class Refusal {

    private Refusal() {}

    /** {@code refused} as a problem: theirs where the machine cannot do that or the request is wrong, else the machine's. */
    public static Problem of(DriverException refused) {
        return new Problem(kind(refused), refused.getMessage(), refused);
    }

    private static ProblemKind kind(DriverException refused) {
        return switch (refused.kind()) {
            case UNSUPPORTED, REJECTED -> ProblemKind.INVALID;
            case UNREACHABLE, BUSY, UNAUTHORIZED, BROKEN -> ProblemKind.HARDWARE;
        };
    }
}
