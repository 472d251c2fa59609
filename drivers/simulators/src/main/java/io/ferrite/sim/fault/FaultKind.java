package io.ferrite.sim.fault;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can go wrong between a client and a BMC. {@code word} is the spelling on the control page. */
public enum FaultKind {
    /** The right password is no longer the right one. */
    WRONG_PASSWORD,
    /** Nothing listens on the port. */
    REFUSE,
    /** The request is carried out, then the connection breaks in the middle of the answer. Redfish only. */
    DROP_MID_ANSWER,
    /** The request is not carried out; the answer is an HTTP status, on IPMI the completion code "node busy". */
    STATUS,
    /** The request is not carried out and nothing comes; the connection ends when the fault is cleared or the simulator closed. */
    HANG,
    /** Each answer comes late. */
    SLOW,
    /** Datagrams are lost on their way in. IPMI only. */
    DROP_PACKETS,
    /** Requests are carried out, and the answers are lost on their way out. IPMI only. */
    DROP_ANSWERS;

    /** The name with dashes, such as {@code wrong-password}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FaultKind> ofWord(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
