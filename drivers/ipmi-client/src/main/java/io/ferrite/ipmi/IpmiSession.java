package io.ferrite.ipmi;

import io.ferrite.ipmi.Handshake.Established;
import io.ferrite.ipmi.IpmiException.Kind;
import io.ferrite.ipmi.Line.Answer;
import io.ferrite.ipmi.Line.Patience;
import io.ferrite.ipmi.wire.Algorithms;
import io.ferrite.ipmi.wire.Frame;
import io.ferrite.ipmi.wire.LanMessage;
import io.ferrite.ipmi.wire.ReplayWindow;
import io.ferrite.ipmi.wire.SessionCipher;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A session with one BMC. Several threads may use it; their commands go one after the other, since BMCs lose commands
 * that overlap. A BMC forgets a session that was silent for some 30 to 60 seconds and says nothing about it: the next
 * command then ends UNREACHABLE, and a new session has to be opened.
 */
public final class IpmiSession implements AutoCloseable {

    private static final int APPLICATION = 0x06;
    private static final int SET_SESSION_PRIVILEGE = 0x3B;
    private static final int CLOSE_SESSION = 0x3C;
    private static final int REQUEST_NUMBERS = 64;

    /** Set Session Privilege: not available for this user, above the user's or channel's limit. */
    private static final int LEVEL_NOT_FOR_USER = 0x80;

    private static final int LEVEL_ABOVE_LIMIT = 0x81;

    /** A lost answer to Close Session must not hold anybody up: the session is over either way. */
    private static final Duration CLOSE_WAIT = Duration.ofMillis(500);

    private final Line line;
    private final int bmcId;
    private final Algorithms algorithms;
    private final Duration firstWait;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Guards all below and the right to have a command under way. */
    private final ReentrantLock turn = new ReentrantLock();

    private final SessionCipher cipher;
    private final ReplayWindow window = new ReplayWindow();
    private int sequence;
    private int requestNumber;

    IpmiSession(Line line, Established established, Algorithms algorithms, Duration firstWait) {
        this.line = line;
        this.bmcId = established.bmcId();
        this.cipher = established.cipher();
        this.algorithms = algorithms;
        this.firstWait = firstWait;
    }

    /**
     * Sends a command and waits for its answer, whatever completion code it has. A command whose answer is lost is sent
     * again under the same request number, so the BMC may carry it out twice.
     *
     * @param limit for waiting for earlier commands of this session, and for all tries together
     * @throws IpmiException UNREACHABLE without answer, BUSY if earlier commands took all the time
     */
    public IpmiResponse send(IpmiRequest request, Duration limit) {
        if (closed.get()) {
            throw new IllegalStateException("The session with " + line.peer() + " is closed.");
        }
        Deadline deadline = Deadline.after(limit);
        takeTurn(deadline);
        try {
            return exchange(request, new Patience(Integer.MAX_VALUE, firstWait, deadline));
        } finally {
            turn.unlock();
        }
    }

    /**
     * Sends a command that has to succeed, and returns its data.
     *
     * @throws IpmiException as {@link #send}, and by completion code where that is not 0
     */
    public Bytes call(IpmiRequest request, Duration limit) {
        IpmiResponse response = send(request, limit);
        require(request, response.completionCode());
        return response.data();
    }

    /** Throws what a completion code other than 0 means for that request. */
    public void require(IpmiRequest request, int completionCode) {
        if (completionCode != 0) {
            throw IpmiException.refused(line.peer() + " refuses " + request, completionCode);
        }
    }

    /** Which cipher suite protects the session. */
    public CipherSuite suite() {
        return CipherSuite.ofNumber(algorithms.suite());
    }

    /** Tells the BMC once, waits half a second at most and never fails. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            sayGoodbye();
        } catch (IpmiException e) {
            System.getLogger(IpmiSession.class.getName())
                    .log(System.Logger.Level.DEBUG, "{0} did not confirm Close Session.", line.peer());
        } finally {
            line.close();
        }
    }

    Algorithms algorithms() {
        return algorithms;
    }

    /** This session in the endpoint's privilege; closed if the BMC does not grant it. */
    IpmiSession raised(Deadline deadline) {
        try {
            raise(deadline);
            return this;
        } catch (IpmiException e) {
            close();
            throw e;
        }
    }

    /** Sessions start with the rights of a user. */
    private void raise(Deadline deadline) {
        Privilege wanted = line.peer().endpoint().privilege();
        if (wanted.level() <= Privilege.USER.level()) {
            return;
        }
        IpmiRequest request = IpmiRequest.of(APPLICATION, SET_SESSION_PRIVILEGE, wanted.level());
        int code = send(request, deadline.remaining()).completionCode();
        if (code == LEVEL_NOT_FOR_USER || code == LEVEL_ABOVE_LIMIT) {
            throw line.peer().failure(Kind.UNAUTHORIZED, "does not grant the role " + wanted + " to this user");
        }
        if (code != 0) {
            throw IpmiException.refused(line.peer() + " does not grant the role " + wanted, code);
        }
    }

    private void takeTurn(Deadline deadline) {
        if (turn.tryLock()) {
            return;
        }
        try {
            if (!turn.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                throw line.peer().failure(Kind.BUSY, "was busy with earlier commands of the same session");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IpmiException(Kind.UNREACHABLE, line.peer() + " was not asked, the thread is interrupted.", e);
        }
    }

    private void sayGoodbye() {
        Deadline deadline = Deadline.after(CLOSE_WAIT);
        takeTurn(deadline);
        try {
            byte[] id = ByteBuffer.allocate(Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(bmcId)
                    .array();
            IpmiRequest request = new IpmiRequest(APPLICATION, 0, CLOSE_SESSION, Bytes.copyOf(id));
            exchange(request, new Patience(1, CLOSE_WAIT, deadline));
        } finally {
            turn.unlock();
        }
    }

    private IpmiResponse exchange(IpmiRequest request, Patience patience) {
        requestNumber = (requestNumber + 1) % REQUEST_NUMBERS;
        int number = requestNumber;
        byte[] message = LanMessage.request(
                request.function(), request.command(), request.data().toArray(), number);
        return line.ask(() -> cipher.seal(message, nextSequence()), frame -> answer(frame, request, number), patience)
                .map(Answer::value)
                .orElseThrow(() -> line.peer().silent(request.toString()));
    }

    /** The answer in a frame; empty if it is forged, replayed or belongs to another request. */
    private Optional<IpmiResponse> answer(Frame frame, IpmiRequest request, int number) {
        return cipher.open(frame)
                .filter(payload -> window.admit(frame.sequence()))
                .flatMap(LanMessage::read)
                .filter(message -> message.answers(request.function(), request.command(), number))
                .map(message -> new IpmiResponse(message.completionCode(), Bytes.copyOf(message.data())));
    }

    private int nextSequence() {
        sequence++;
        if (sequence == 0) {
            sequence = 1;
        }
        return sequence;
    }
}
