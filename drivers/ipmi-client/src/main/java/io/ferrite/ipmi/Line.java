package io.ferrite.ipmi;

import io.ferrite.ipmi.IpmiException.Kind;
import io.ferrite.ipmi.wire.Frame;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One conversation with one BMC: sends to it, and holds what arrived for one id until its only user asks. A full
 * mailbox drops what comes next, as the network does.
 */
final class Line implements AutoCloseable {

    private static final int MAILBOX_SIZE = 32;

    /**
     * An answer and how it was won.
     *
     * @param sends how often the question was sent, at least 1
     */
    record Answer<T>(T value, int sends) {}

    /**
     * How long and how often to ask.
     *
     * @param most how often the question may be sent
     * @param firstWait how long the first try waits; each further one waits twice as long
     */
    record Patience(int most, Duration firstWait, Deadline deadline) {}

    private final Datagrams datagrams;
    private final Peer peer;
    private final int id;
    private final int tag;

    /** An empty element tells that the client was closed. */
    private final BlockingQueue<Optional<Frame>> mailbox = new ArrayBlockingQueue<>(MAILBOX_SIZE);

    Line(Datagrams datagrams, Peer peer, int id, int tag) {
        this.datagrams = datagrams;
        this.peer = peer;
        this.id = id;
        this.tag = tag;
    }

    int id() {
        return id;
    }

    /** What marks the messages of a session's set-up, 0 to 255. */
    int tag() {
        return tag;
    }

    Peer peer() {
        return peer;
    }

    void send(byte[] datagram) {
        datagrams.send(peer, datagram);
    }

    /**
     * Asks until an arriving frame is accepted; empty if none was.
     *
     * @param question makes the datagram of each try
     * @param accept the answer in a frame; empty if the frame is something else and to be dropped
     */
    <T> Optional<Answer<T>> ask(Supplier<byte[]> question, Function<Frame, Optional<T>> accept, Patience patience) {
        Duration wait = patience.firstWait();
        for (int sends = 1; sends <= patience.most() && !patience.deadline().isOver(); sends++) {
            send(question.get());
            Optional<T> value = await(accept, patience.deadline().orAfter(wait));
            if (value.isPresent()) {
                return Optional.of(new Answer<>(value.get(), sends));
            }
            wait = wait.multipliedBy(2);
        }
        return Optional.empty();
    }

    private <T> Optional<T> await(Function<Frame, Optional<T>> accept, Deadline deadline) {
        Optional<Frame> frame = next(deadline);
        while (frame.isPresent()) {
            Optional<T> value = accept.apply(frame.get());
            if (value.isPresent()) {
                return value;
            }
            frame = next(deadline);
        }
        return Optional.empty();
    }

    /** The next frame; empty when the time is over. */
    private Optional<Frame> next(Deadline deadline) {
        try {
            Optional<Frame> frame = mailbox.poll(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            if (frame == null) {
                return Optional.empty();
            }
            if (frame.isEmpty()) {
                hangUp();
                throw peer.failure(Kind.UNREACHABLE, "is no longer served, the IPMI client was closed");
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IpmiException(Kind.UNREACHABLE, peer + " was not waited for, the thread is interrupted.", e);
        }
    }

    void deliver(Frame frame) {
        if (!mailbox.offer(Optional.of(frame))) {
            System.getLogger(Line.class.getName()).log(System.Logger.Level.DEBUG, "Mailbox full, dropped a frame.");
        }
    }

    /** Ends all present and future waiting. */
    void hangUp() {
        mailbox.clear();
        if (!mailbox.offer(Optional.empty())) {
            hangUp();
        }
    }

    @Override
    public void close() {
        datagrams.forget(this);
    }
}
