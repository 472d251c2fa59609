package io.ferrite.api.front;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.watch.TimeSource;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets no body take for ever: one that is announced to be larger than any may be is refused unread, and one that trickles is
 * cut off.
 */
@PreMatching
@Priority(BodyPace.ORDER)
public final class BodyPace implements ContainerRequestFilter {

    /** Its place among the filters: before anything reads a body. */
    public static final int ORDER = 15;

    /**
     * How bodies may come.
     *
     * @param largest the most bytes that any body may have
     * @param grace how long the first bytes may take
     * @param rate how many bytes have to come in each second after that, on the average
     */
    public record Limits(long largest, Duration grace, int rate) {}

    private final Limits limits;
    private final TimeSource time;

    @Inject
    public BodyPace(Limits limits, TimeSource time) {
        this.limits = limits;
        this.time = time;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (announced(request) > limits.largest()) {
            request.setEntityStream(InputStream.nullInputStream());
            throw new Problem(ProblemKind.TOO_LARGE, "A body has at most %d bytes.".formatted(limits.largest()));
        }
        request.setEntityStream(new Paced(request.getEntityStream(), limits, time));
    }

    private static long announced(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException notOne) {
            return 0;
        }
    }

    private static final class Paced extends FilterInputStream {

        private final Limits limits;
        private final TimeSource time;
        private final Instant start;
        private long count;

        Paced(InputStream body, Limits limits, TimeSource time) {
            super(body);
            this.limits = limits;
            this.time = time;
            this.start = time.instant();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int read = read(one, 0, 1);
            return read < 0 ? read : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) {
                count += read;
                requirePace();
            }
            return read;
        }

        private void requirePace() throws IOException {
            Duration allowed = limits.grace().plusMillis(count * 1000 / limits.rate());
            if (Duration.between(start, time.instant()).compareTo(allowed) > 0) {
                throw new IOException("The body came slower than %d bytes a second.".formatted(limits.rate()));
            }
        }
    }
}
