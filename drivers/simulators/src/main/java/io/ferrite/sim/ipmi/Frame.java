package io.ferrite.sim.ipmi;

import java.util.Optional;

/**
 * One RMCP datagram of class IPMI, opened as far as the session wrapper.
 *
 * @param wrapper the IPMI 1.5 or the IPMI 2.0 wrapper
 * @param type the payload type byte with its two flags; always 0 in the 1.5 wrapper
 * @param session the session id of the receiver; 0 outside a session
 * @param sequence the session sequence number
 * @param payload what is wrapped, still encrypted in a session
 */
record Frame(Wrapper wrapper, int type, int session, int sequence, Bytes payload) {
    static final int IPMI = 0x00;
    static final int OPEN_SESSION_REQUEST = 0x10;
    static final int OPEN_SESSION_RESPONSE = 0x11;
    static final int RAKP_1 = 0x12;
    static final int RAKP_2 = 0x13;
    static final int RAKP_3 = 0x14;
    static final int RAKP_4 = 0x15;
    static final int ENCRYPTED_AND_AUTHENTICATED = 0xC0;
    static final int RMCP_LENGTH = 4;
    private static final Bytes RMCP = Bytes.of(0x06, 0x00, 0xFF, 0x07);
    private static final int AUTH_TYPE_RMCP_PLUS = 0x06;
    private static final int HEADER_20 = RMCP_LENGTH + 12;
    private static final int HEADER_15 = RMCP_LENGTH + 10;

    enum Wrapper {
        IPMI_15,
        IPMI_20
    }

    static Frame outsideSession(Wrapper wrapper, int type, Bytes payload) {
        return new Frame(wrapper, type, 0, 0, payload);
    }

    /** Empty for anything that is not an IPMI datagram of a known form; a BMC stays silent then. */
    static Optional<Frame> parse(Bytes datagram) {
        if (datagram.length() < HEADER_15 || !datagram.slice(0, RMCP_LENGTH).equals(RMCP)) {
            return Optional.empty();
        }
        return switch (datagram.at(RMCP_LENGTH)) {
            case 0x00 -> parse15(datagram);
            case AUTH_TYPE_RMCP_PLUS -> parse20(datagram);
            default -> Optional.empty();
        };
    }

    private static Optional<Frame> parse15(Bytes datagram) {
        int length = datagram.at(HEADER_15 - 1);
        if (datagram.length() < HEADER_15 + length || datagram.int32At(9) != 0) {
            return Optional.empty();
        }
        return Optional.of(outsideSession(Wrapper.IPMI_15, IPMI, datagram.slice(HEADER_15, HEADER_15 + length)));
    }

    private static Optional<Frame> parse20(Bytes datagram) {
        if (datagram.length() < HEADER_20) {
            return Optional.empty();
        }
        int length = datagram.int16At(HEADER_20 - 2);
        if (datagram.length() < HEADER_20 + length) {
            return Optional.empty();
        }
        Bytes payload = datagram.slice(HEADER_20, HEADER_20 + length);
        return Optional.of(
                new Frame(Wrapper.IPMI_20, datagram.at(5), datagram.int32At(6), datagram.int32At(10), payload));
    }

    /** The datagram, without the trailer that sessions add. */
    Bytes datagram() {
        return switch (wrapper) {
            case IPMI_15 -> Bytes.join(RMCP, Bytes.filled(9, 0), Bytes.of(payload.length()), payload);
            case IPMI_20 ->
                Bytes.join(
                        RMCP,
                        Bytes.of(AUTH_TYPE_RMCP_PLUS, type),
                        Bytes.int32(session),
                        Bytes.int32(sequence),
                        Bytes.int16(payload.length()),
                        payload);
        };
    }
}
