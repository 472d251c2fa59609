package io.ferrite.redfish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/**
 * Sends a request again while the BMC is busy or drops the connection, as often as the patience and the deadline allow. A
 * request that is no longer unsent and not repeatable is never sent twice; one that met silence is not either, for that
 * took all the time it had.
 */
final class Retries {

    private final Wire wire;
    private final Faults faults;
    private final Patience patience;

    Retries(Wire wire, Faults faults, Patience patience) {
        this.wire = wire;
        this.faults = faults;
        this.patience = patience;
    }

    /** The last answer, accepted or not. */
    Reply send(Ask ask, Deadline deadline) {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= patience.attempts();
            try {
                Reply reply = wire.exchange(ask, deadline);
                Duration pause = reply.retryAfter().orElse(patience.pause());
                if (last || !passing(ask, reply) || !deadline.allows(pause)) {
                    return reply;
                }
                deadline.pause(pause);
            } catch (IOException failure) {
                if (last || !passing(ask, failure) || !deadline.allows(patience.pause())) {
                    throw faults.failed(ask, failure);
                }
                deadline.pause(patience.pause());
            }
        }
    }

    private static boolean passing(Ask ask, Reply reply) {
        return (reply.busy() && !reply.sessionsTaken())
                || (ask.reads() && reply.status() >= 500 && reply.status() != 501);
    }

    private static boolean passing(Ask ask, IOException failure) {
        return switch (failure) {
            case SSLException _, InterruptedIOException _, UnknownHostException _, TooLong _ -> false;
            case ConnectException _ -> true;
            default -> ask.repeatable();
        };
    }
}
