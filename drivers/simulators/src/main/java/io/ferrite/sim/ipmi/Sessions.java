package io.ferrite.sim.ipmi;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The session slots of one BMC. A slot is taken by Open Session and freed by Close Session, a failed login or idleness. */
final class Sessions {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<Integer, Session> byId = new ConcurrentHashMap<>();
    private final int slots;
    private final Duration idleLimit;

    Sessions(int slots, Duration idleLimit) {
        this.slots = slots;
        this.idleLimit = idleLimit;
    }

    /** Takes a slot; empty if there is none. A console that asks again before it logged in gets its slot anew. */
    Optional<Session> open(Console console, CipherSuite suite, Instant now) {
        byId.values().removeIf(session -> !session.active() && session.console().equals(console));
        if (count(now) >= slots) {
            return Optional.empty();
        }
        Session session = new Session(freeId(), console, suite, now);
        byId.put(session.id(), session);
        return Optional.of(session);
    }

    private int freeId() {
        int id = RANDOM.nextInt();
        while (id == 0 || byId.containsKey(id)) {
            id = RANDOM.nextInt();
        }
        return id;
    }

    Optional<Session> find(int id, Instant now) {
        dropIdle(now);
        return Optional.ofNullable(byId.get(id));
    }

    int count(Instant now) {
        dropIdle(now);
        return byId.size();
    }

    void close(Session session) {
        byId.remove(session.id());
    }

    void forgetAll() {
        byId.clear();
    }

    private void dropIdle(Instant now) {
        byId.values().removeIf(session -> now.isAfter(session.lastHeard().plus(idleLimit)));
    }
}
