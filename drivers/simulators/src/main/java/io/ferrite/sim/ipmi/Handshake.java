package io.ferrite.sim.ipmi;

import io.ferrite.sim.fault.FaultKind;
import io.ferrite.sim.fault.Faults;
import java.net.SocketAddress;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/** Open Session and RAKP 1 to 4: from nothing to an active session. Each method answers one payload with another. */
final class Handshake {
    private static final int OK = 0x00;
    private static final int NO_RESOURCES = 0x01;
    private static final int INVALID_SESSION = 0x02;
    private static final int INVALID_ROLE = 0x09;
    private static final int UNKNOWN_NAME = 0x0D;
    private static final int WRONG_CODE = 0x0F;
    private static final int NO_MATCHING_SUITE = 0x11;
    private static final int INVALID_LENGTH = 0x12;
    private static final int RANDOM_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final IpmiOptions options;
    private final Sessions sessions;
    private final Faults faults;

    Handshake(IpmiOptions options, Sessions sessions, Faults faults) {
        this.options = options;
        this.sessions = sessions;
        this.faults = faults;
    }

    /** Open Session Request to Response. */
    Bytes open(Bytes request, SocketAddress from, Instant now) {
        if (request.length() < 32) {
            return refusal(request, INVALID_LENGTH);
        }
        Optional<CipherSuite> suite =
                CipherSuite.matching(options.suites(), request.at(12), request.at(20), request.at(28));
        if (suite.isEmpty()) {
            return refusal(request, NO_MATCHING_SUITE);
        }
        return sessions.open(new Console(from, request.int32At(4)), suite.get(), now)
                .map(session -> opened(request, session))
                .orElseGet(() -> refusal(request, NO_RESOURCES));
    }

    private static Bytes opened(Bytes request, Session session) {
        return Bytes.join(
                Bytes.of(request.at(0), OK, Privilege.ADMINISTRATOR.wire(), 0),
                Bytes.int32(session.consoleId()),
                Bytes.int32(session.id()),
                session.suite().algorithmPayloads());
    }

    private static Bytes refusal(Bytes request, int status) {
        return Bytes.join(
                Bytes.of(request.resized(1).at(0), status, 0, 0),
                request.resized(8).from(4));
    }

    /** RAKP 1 to RAKP 2. */
    Bytes rakp1(Bytes request, Instant now) {
        if (request.length() < 28 || request.length() < 28 + request.at(27)) {
            return refused(request, 0, INVALID_LENGTH);
        }
        return sessions.find(request.int32At(4), now)
                .filter(session -> !session.active())
                .map(session -> introduce(request, session, now))
                .orElseGet(() -> refused(request, 0, INVALID_SESSION));
    }

    private Bytes introduce(Bytes request, Session session, Instant now) {
        session.heard(now);
        String name = request.slice(28, 28 + request.at(27)).text();
        Optional<IpmiUser> user = user(name);
        if (user.isEmpty()) {
            return giveUp(request, session, UNKNOWN_NAME);
        }
        RakpExchange exchange = new RakpExchange(user.get(), request.at(24), request.slice(8, 24), random());
        if (!user.get().limit().reaches(exchange.asked())) {
            return giveUp(request, session, INVALID_ROLE);
        }
        session.exchange(exchange);
        return Bytes.join(
                Bytes.of(request.at(0), OK, 0, 0),
                Bytes.int32(session.consoleId()),
                exchange.bmcRandom(),
                guid(),
                exchange.code2(session, guid()));
    }

    /** RAKP 3 to RAKP 4. */
    Bytes rakp3(Bytes request, Instant now) {
        if (request.length() < 8) {
            return refused(request, 0, INVALID_LENGTH);
        }
        return sessions.find(request.int32At(4), now)
                .filter(session -> session.exchange().begun() && !session.active())
                .map(session -> verify(request, session, now))
                .orElseGet(() -> refused(request, 0, INVALID_SESSION));
    }

    private Bytes verify(Bytes request, Session session, Instant now) {
        session.heard(now);
        RakpExchange exchange = session.exchange();
        if (request.at(1) != OK) {
            return giveUp(request, session, request.at(1));
        }
        Bytes expected = exchange.code3(session);
        if (!MessageDigest.isEqual(expected.toArray(), request.from(8).toArray())) {
            return giveUp(request, session, WRONG_CODE);
        }
        session.activate(exchange.sessionKey(session.suite()), exchange.asked());
        return Bytes.join(
                Bytes.of(request.at(0), OK, 0, 0), Bytes.int32(session.consoleId()), exchange.code4(session, guid()));
    }

    private Bytes giveUp(Bytes request, Session session, int status) {
        sessions.close(session);
        return refused(request, session.consoleId(), status);
    }

    private static Bytes refused(Bytes request, int consoleId, int status) {
        return Bytes.join(Bytes.of(request.resized(1).at(0), status, 0, 0), Bytes.int32(consoleId));
    }

    private Optional<IpmiUser> user(String name) {
        return options.users().stream()
                .filter(user -> user.name().equals(name))
                .map(this::asOfToday)
                .findFirst();
    }

    private IpmiUser asOfToday(IpmiUser user) {
        if (faults.has(FaultKind.WRONG_PASSWORD)) {
            return new IpmiUser(user.name(), "changed " + user.password(), user.limit());
        }
        return user;
    }

    private Bytes guid() {
        return options.identity().guidBytes();
    }

    private static Bytes random() {
        byte[] content = new byte[RANDOM_LENGTH];
        RANDOM.nextBytes(content);
        return Bytes.copyOf(content);
    }
}
