package io.ferrite.ipmi;

import io.ferrite.ipmi.Handshake.Established;
import io.ferrite.ipmi.IpmiException.Kind;
import io.ferrite.ipmi.Line.Patience;
import io.ferrite.ipmi.wire.Algorithms;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens sessions to any number of BMCs over one UDP socket. Safe for any number of threads; calls block their thread
 * without holding a carrier, so virtual threads are the cheap way to talk to many BMCs at once.
 */
public final class IpmiClient implements AutoCloseable {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    /** A BMC that does not name its cipher suites may cost this part of the limit at most. */
    private static final int PART_FOR_QUESTION = 4;

    private final SecureRandom random = new SecureRandom();
    private final Duration firstWait;
    private final Datagrams datagrams;

    /** What worked last time where the choice was automatic, so that it is asked once per BMC. */
    private final Map<InetSocketAddress, Algorithms> known = new ConcurrentHashMap<>();

    private IpmiClient(Duration firstWait) {
        this.firstWait = firstWait;
        this.datagrams = Datagrams.open(random);
    }

    /** A client that sends a message again after 1, 3, 7, 15 ... seconds without answer. */
    public static IpmiClient open() {
        return open(FIRST_WAIT);
    }

    /** A client that sends again after {@code firstWait} and doubles the wait each time. */
    public static IpmiClient open(Duration firstWait) {
        if (!firstWait.isPositive()) {
            throw new IllegalArgumentException("The first wait must be longer than nothing.");
        }
        return new IpmiClient(firstWait);
    }

    /**
     * Logs in and raises the session to the endpoint's privilege.
     *
     * @param limit for all of it together
     * @throws IpmiException UNREACHABLE, UNAUTHORIZED, UNSUPPORTED, BUSY or BROKEN, as its kinds say
     */
    public IpmiSession connect(IpmiEndpoint endpoint, Duration limit) {
        Deadline deadline = Deadline.after(limit);
        Peer peer = Peer.resolve(endpoint);
        Optional<Algorithms> chosen = endpoint.suite().algorithms();
        return chosen.isPresent() ? connect(peer, chosen.get(), deadline) : connect(peer, deadline);
    }

    /** Ends the socket and its thread; sessions that are still open fail with UNREACHABLE. */
    @Override
    public void close() {
        datagrams.close();
    }

    /** How many sessions and set-ups are under way. */
    int openLines() {
        return datagrams.size();
    }

    private IpmiSession connect(Peer peer, Deadline deadline) {
        Optional<Algorithms> better =
                Optional.ofNullable(known.get(peer.address())).or(() -> ask(peer, deadline));
        try {
            IpmiSession session = better.isPresent() ? connect(peer, better.get(), deadline) : tryBoth(peer, deadline);
            known.put(peer.address(), session.algorithms());
            return session;
        } catch (IpmiException e) {
            known.remove(peer.address());
            throw e;
        }
    }

    private Optional<Algorithms> ask(Peer peer, Deadline deadline) {
        Deadline part = deadline.orAfter(deadline.remaining().dividedBy(PART_FOR_QUESTION));
        return new SuiteFinder(datagrams, peer, new Patience(SuiteFinder.TRIES, firstWait, part)).find();
    }

    private IpmiSession tryBoth(Peer peer, Deadline deadline) {
        try {
            Deadline half = deadline.orAfter(deadline.remaining().dividedBy(2));
            return connect(peer, Algorithms.SHA256, half);
        } catch (IpmiException e) {
            if (e.kind() != Kind.UNSUPPORTED && e.kind() != Kind.UNREACHABLE) {
                throw e;
            }
            return connect(peer, Algorithms.SHA1, deadline);
        }
    }

    private IpmiSession connect(Peer peer, Algorithms algorithms, Deadline deadline) {
        while (!deadline.isOver()) {
            Optional<IpmiSession> session = attempt(peer, algorithms, deadline);
            if (session.isPresent()) {
                return session.get().raised(deadline);
            }
        }
        throw peer.silent("the set-up of a session");
    }

    private Optional<IpmiSession> attempt(Peer peer, Algorithms algorithms, Deadline deadline) {
        Patience patience = new Patience(Integer.MAX_VALUE, firstWait, deadline);
        Line line = datagrams.line(peer);
        boolean done = false;
        try {
            Optional<Established> established = new Handshake(line, algorithms, patience, random).run();
            done = established.isPresent();
            return established.map(agreed -> new IpmiSession(line, agreed, algorithms, firstWait));
        } finally {
            if (!done) {
                line.close();
            }
        }
    }
}
