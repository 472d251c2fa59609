package io.ferrite.sim.ipmi;

import java.util.Comparator;

/** Commands about the BMC itself and its sessions (network function 0x06). */
final class AppCommands {
    private static final int CHANNEL = 0x01;
    private static final int RECORD_RUN = 16;
    private static final int LEVEL_TOO_HIGH = 0x81;
    private static final int NO_SUCH_SESSION = 0x87;

    private final IpmiOptions options;
    private final Sessions sessions;

    AppCommands(IpmiOptions options, Sessions sessions) {
        this.options = options;
        this.sessions = sessions;
    }

    Reply deviceId() {
        return Reply.ok(options.identity().deviceId());
    }

    Reply guid() {
        return Reply.ok(options.identity().guidBytes());
    }

    /** Get Channel Authentication Capabilities: IPMI 2.0 only, named users, no separate BMC key. */
    Reply authentication(Request request) {
        if (request.data().length() < 2) {
            return Reply.failed(Reply.DATA_TOO_SHORT);
        }
        return Reply.ok(CHANNEL, 0x80, 0x04, 0x02, 0, 0, 0, 0);
    }

    /** Get Channel Cipher Suites: the records, sixteen bytes at a time. */
    Reply ciphers(Request request) {
        if (request.data().length() < 3) {
            return Reply.failed(Reply.DATA_TOO_SHORT);
        }
        Bytes all = options.suites().stream()
                .sorted(Comparator.naturalOrder())
                .map(CipherSuite::channelRecord)
                .reduce(Bytes.NONE, Bytes::join);
        int start = Math.min(all.length(), (request.data(2) & 0x3F) * RECORD_RUN);
        int end = Math.min(all.length(), start + RECORD_RUN);
        return Reply.ok(Bytes.join(Bytes.of(CHANNEL), all.slice(start, end)));
    }

    /** Set Session Privilege Level; level 0 only asks for the present one. */
    Reply privilege(Session session, Request request) {
        int wanted = request.data(0) & 0x0F;
        if (wanted > session.limit().wire()) {
            return Reply.failed(LEVEL_TOO_HIGH);
        }
        if (wanted > 0) {
            session.privilege(Privilege.ofWire(wanted));
        }
        return Reply.ok(session.privilege().wire());
    }

    Reply close(Session session, Request request) {
        if (request.data().length() < 4) {
            return Reply.failed(Reply.DATA_TOO_SHORT);
        }
        if (request.data().int32At(0) != session.id()) {
            return Reply.failed(NO_SUCH_SESSION);
        }
        sessions.close(session);
        return Reply.ok();
    }

    /** A restart of the BMC: all sessions are gone, the machine runs on. */
    Reply reset(Session session, Request request) {
        sessions.forgetAll();
        return Reply.ok();
    }
}
