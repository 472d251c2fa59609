package io.ferrite.plugin.ipmi;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Target;
import io.ferrite.ipmi.Deadline;
import io.ferrite.ipmi.IpmiClient;
import io.ferrite.ipmi.IpmiException;
import io.ferrite.ipmi.IpmiSession;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The way from a node to its BMC: a session per call, since a BMC has few of them. The one place where failures of the
 * client become driver errors, and where a busy BMC is asked again.
 */
final class IpmiAccess implements AutoCloseable {

    /** What a BMC may take to answer, so that a caller is told what it said and not that its time is over. */
    private static final Duration ONE_QUESTION = Duration.ofMillis(700);

    private final IpmiClient client;
    private final Duration usualLimit;
    private final Duration pause;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition never = lock.newCondition();

    /**
     * @param usualLimit how long a call may take that comes without a limit of its own
     * @param pause how long to wait before asking a busy BMC again, or looking at a machine that is changing
     */
    IpmiAccess(IpmiClient client, Duration usualLimit, Duration pause) {
        this.client = client;
        this.usualLimit = usualLimit;
        this.pause = pause;
    }

    @Override
    public void close() {
        client.close();
    }

    /** Does {@code work} on the BMC of {@code target} within the usual limit. */
    <T> T call(Target target, String what, Function<Bmc, T> work) {
        return call(target, what, usualLimit, work);
    }

    /**
     * Does {@code work} on the BMC of {@code target}; more than once where the BMC says that it is busy.
     *
     * @param what the attempted thing, for the message of a failure: "read the power"
     */
    <T> T call(Target target, String what, Duration limit, Function<Bmc, T> work) {
        Deadline deadline = Deadline.after(limit);
        while (true) {
            try (IpmiSession session = client.connect(IpmiSettings.endpoint(target), deadline.remaining())) {
                return work.apply(new Bmc(session, target, deadline));
            } catch (IpmiException failure) {
                if (failure.kind() != IpmiException.Kind.BUSY || !paused(deadline)) {
                    String message = "Cannot %s of node %s at %s: %s"
                            .formatted(
                                    what,
                                    target.name(),
                                    IpmiSettings.endpoint(target).host(),
                                    failure.getMessage());
                    throw new DriverException(kind(failure), message, failure);
                }
            }
        }
    }

    /** Waits a moment; false where there is no time for that and for one more question after it. */
    boolean paused(Deadline deadline) {
        if (deadline.remaining().compareTo(pause.plus(ONE_QUESTION)) <= 0) {
            return false;
        }
        lock.lock();
        try {
            long left = pause.toNanos();
            while (left > 0) {
                left = never.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private static ErrorKind kind(IpmiException failure) {
        return switch (failure.kind()) {
            case UNREACHABLE -> ErrorKind.UNREACHABLE;
            case UNAUTHORIZED -> ErrorKind.UNAUTHORIZED;
            case REJECTED -> ErrorKind.REJECTED;
            case UNSUPPORTED -> ErrorKind.UNSUPPORTED;
            case BUSY -> ErrorKind.BUSY;
            case BROKEN -> ErrorKind.BROKEN;
        };
    }

    /**
     * One call's view of a BMC.
     *
     * @param session with it
     * @param target the node that the call is about
     * @param deadline until which the call has to be over
     */
    record Bmc(IpmiSession session, Target target, Deadline deadline) {}
}
