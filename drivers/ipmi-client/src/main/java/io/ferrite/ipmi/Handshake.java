package io.ferrite.ipmi;

import io.ferrite.ipmi.IpmiException.Kind;
import io.ferrite.ipmi.Line.Answer;
import io.ferrite.ipmi.Line.Patience;
import io.ferrite.ipmi.wire.Algorithms;
import io.ferrite.ipmi.wire.Frame;
import io.ferrite.ipmi.wire.PayloadType;
import io.ferrite.ipmi.wire.RakpAnswer;
import io.ferrite.ipmi.wire.RakpMessages;
import io.ferrite.ipmi.wire.RakpTranscript;
import io.ferrite.ipmi.wire.SessionCipher;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * One attempt to set up a session with one set of algorithms. An attempt whose outcome is in doubt because a message was
 * lost ends empty and may be followed by another with fresh ids and nonces; a refused user or password ends all, since
 * BMCs lock accounts. Source: IPMI 2.0, 13.15 to 13.24.
 */
final class Handshake {

    /** A BMC may draw a new nonce each time it sees RAKP 1 and refuse to see RAKP 3 twice, so these are repeated less. */
    private static final int RAKP_1_TRIES = 3;

    private static final int RAKP_3_TRIES = 2;
    private static final int NONCE_LENGTH = 16;

    /** In RAKP 1: look the user up by name alone, not by name and role. */
    private static final int NAME_ONLY = 0x10;

    private final Line line;
    private final IpmiEndpoint endpoint;
    private final Algorithms algorithms;
    private final Patience patience;
    private final SecureRandom random;

    Handshake(Line line, Algorithms algorithms, Patience patience, SecureRandom random) {
        this.line = line;
        this.endpoint = line.peer().endpoint();
        this.algorithms = algorithms;
        this.patience = patience;
        this.random = random;
    }

    /** What protects the new session; empty if a lost message left the attempt in doubt. */
    Optional<Established> run() {
        RakpAnswer opened = openSession();
        Optional<RakpTranscript> transcript = exchangeNonces(opened);
        return transcript.flatMap(agreed -> prove(agreed, opened.bmcId()));
    }

    /** A session that both sides agreed on. */
    record Established(int bmcId, SessionCipher cipher) {}

    private RakpAnswer openSession() {
        byte[] request = RakpMessages.openRequest(line.tag(), line.id(), algorithms);
        RakpAnswer answer = ask(PayloadType.OPEN_REQUEST, PayloadType.OPEN_ANSWER, request, Integer.MAX_VALUE)
                .map(Answer::value)
                .orElseThrow(() -> line.peer().silent("Open Session"));
        if (answer.status() != 0) {
            throw line.peer().refused("cipher suite " + algorithms.suite(), answer.status());
        }
        if (!answer.agreesTo(algorithms)) {
            throw line.peer().failure(Kind.UNSUPPORTED, "does not agree to cipher suite " + algorithms.suite());
        }
        return answer;
    }

    private Optional<RakpTranscript> exchangeNonces(RakpAnswer opened) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        byte[] user = endpoint.userBytes();
        int role = endpoint.privilege().level() | NAME_ONLY;
        byte[] request = RakpMessages.rakp1(line.tag(), opened.bmcId(), nonce, role, user);
        Optional<Answer<RakpAnswer>> answer = ask(PayloadType.RAKP_1, PayloadType.RAKP_2, request, RAKP_1_TRIES);
        if (answer.isEmpty() || isDoubtful(answer.get())) {
            return Optional.empty();
        }
        RakpAnswer rakp2 = answer.get().value();
        requireSuccess(rakp2);
        byte[] claim = RakpTranscript.claim(role, user);
        RakpTranscript transcript = new RakpTranscript(algorithms, opened, line.id(), nonce, rakp2, claim);
        byte[] expected = transcript.bmcProof(endpoint.password().content());
        if (!MessageDigest.isEqual(expected, rakp2.exchangeCode(algorithms))) {
            line.send(Frame.outside(
                    PayloadType.RAKP_3,
                    RakpMessages.refusal(line.tag(), RakpStatus.INVALID_CHECK.code(), opened.bmcId())));
            throw line.peer().refused("a session", RakpStatus.INVALID_CHECK.code());
        }
        return Optional.of(transcript);
    }

    private Optional<Established> prove(RakpTranscript transcript, int bmcId) {
        byte[] proof = transcript.consoleProof(endpoint.password().content());
        byte[] request = RakpMessages.rakp3(line.tag(), bmcId, proof);
        Optional<Answer<RakpAnswer>> answer = ask(PayloadType.RAKP_3, PayloadType.RAKP_4, request, RAKP_3_TRIES);
        if (answer.isEmpty() || isRefusedLate(answer.get())) {
            return Optional.empty();
        }
        RakpAnswer rakp4 = answer.get().value();
        requireSuccess(rakp4);
        byte[] sessionKey = transcript.sessionKey(endpoint.sessionSecret().content());
        if (!MessageDigest.isEqual(transcript.sessionCheck(sessionKey), rakp4.checkCode(algorithms))) {
            throw line.peer().failure(Kind.UNAUTHORIZED, "has another BMC key (Kg), or its last answer is forged");
        }
        return Optional.of(new Established(bmcId, new SessionCipher(algorithms, sessionKey, bmcId, random)));
    }

    /** A repeated RAKP 1 may meet a BMC that has moved on; its complaint then says nothing about the user. */
    private static boolean isDoubtful(Answer<RakpAnswer> answer) {
        int status = answer.value().status();
        return answer.sends() > 1 && status != 0 && RakpStatus.kindOf(status) == Kind.BROKEN;
    }

    /** A repeated RAKP 3 may meet a session that the first one started already. */
    private static boolean isRefusedLate(Answer<RakpAnswer> answer) {
        return answer.sends() > 1 && answer.value().status() != 0;
    }

    private void requireSuccess(RakpAnswer answer) {
        if (answer.status() != 0) {
            throw line.peer().refused("a session", answer.status());
        }
    }

    private Optional<Answer<RakpAnswer>> ask(PayloadType type, PayloadType expected, byte[] payload, int tries) {
        byte[] datagram = Frame.outside(type, payload);
        return line.ask(
                () -> datagram,
                frame -> RakpAnswer.read(frame, expected, line.tag(), algorithms),
                new Patience(tries, patience.firstWait(), patience.deadline()));
    }
}
