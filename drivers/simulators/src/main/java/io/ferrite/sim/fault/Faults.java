package io.ferrite.sim.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The faults of one face, raised by a test and asked for by the face, from any thread. A limited fault is used up by the
 * requests it hits; faults of one kind are used in the order in which they were raised.
 */
public final class Faults {
    private final Face face;
    private final List<Fault> raised = new ArrayList<>();
    private boolean closed;

    public Faults(Face face) {
        this.face = face;
    }

    public void wrongPassword() {
        raise(Fault.always(FaultKind.WRONG_PASSWORD));
    }

    /** Stops listening until {@link #clear}. */
    public void refuseConnections() {
        raise(Fault.always(FaultKind.REFUSE));
    }

    public void dropMidAnswer(int times) {
        raise(Fault.times(FaultKind.DROP_MID_ANSWER, times));
    }

    public void answer503(int times) {
        answer503(times, Duration.ZERO);
    }

    /** Answers 503 with a Retry-After header; on IPMI "node busy". */
    public void answer503(int times, Duration retryAfter) {
        raise(Fault.status(503, times, retryAfter));
    }

    public void answer(int status, int times) {
        raise(Fault.status(status, times, Duration.ZERO));
    }

    /** No answers; requests that wait are let go, not carried out, at {@link #clear} or the end of the simulator. */
    public void hang() {
        raise(Fault.always(FaultKind.HANG));
    }

    public void slow(Duration delay) {
        raise(Fault.slow(delay));
    }

    public void dropPackets(int count) {
        raise(Fault.times(FaultKind.DROP_PACKETS, count));
    }

    /** Carries out the next requests and loses the answers. */
    public void dropAnswers(int count) {
        raise(Fault.times(FaultKind.DROP_ANSWERS, count));
    }

    /** Every datagram is lost until {@link #clear}. */
    public void goSilent() {
        raise(Fault.always(FaultKind.DROP_PACKETS));
    }

    /** Forgets all sessions, once and now. */
    public void loseSessions() {
        face.forgetSessions();
    }

    public void raise(Fault fault) {
        add(fault);
        if (fault.kind() == FaultKind.REFUSE) {
            face.shut();
        }
    }

    private synchronized void add(Fault fault) {
        raised.add(fault);
    }

    /** Fair weather again: drops all faults, lets go of hanging requests, listens again. */
    public void clear() {
        forget();
        face.open();
    }

    private synchronized void forget() {
        raised.clear();
        notifyAll();
    }

    /** The faults in force, oldest first. */
    public synchronized List<Fault> active() {
        return List.copyOf(raised);
    }

    /** Whether a fault of this kind is in force; does not use it up. */
    public synchronized boolean has(FaultKind kind) {
        return raised.stream().anyMatch(fault -> fault.kind() == kind);
    }

    /** Uses up one hit of the first fault of this kind, whatever it matches. */
    public Optional<Fault> take(FaultKind kind) {
        return take(fault -> fault.kind() == kind);
    }

    /** Uses up one hit of the first fault of this kind that matches the request. */
    public Optional<Fault> take(FaultKind kind, String method, String path) {
        return take(fault -> fault.kind() == kind && fault.match().hits(method, path));
    }

    private synchronized Optional<Fault> take(Predicate<Fault> wanted) {
        for (int i = 0; i < raised.size(); i++) {
            Fault fault = raised.get(i);
            if (wanted.test(fault)) {
                useAt(i);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private void useAt(int index) {
        Fault left = raised.get(index).usedOnce();
        if (left.times() > 0) {
            raised.set(index, left);
        } else {
            raised.remove(index);
        }
    }

    /** Blocks while a hang is in force, until it is cleared or the simulator ends. */
    public synchronized void awaitRelease() throws InterruptedException {
        while (!closed && has(FaultKind.HANG)) {
            wait();
        }
    }

    /** Lets go of all hanging requests for good. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
