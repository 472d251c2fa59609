package io.ferrite.ipmi.wire;

import java.util.Optional;

/** Payload types of RMCP+ that a console meets. Source: IPMI 2.0, table 13-16. */
public enum PayloadType {
    IPMI(0x00),
    OPEN_REQUEST(0x10),
    OPEN_ANSWER(0x11),
    RAKP_1(0x12),
    RAKP_2(0x13),
    RAKP_3(0x14),
    RAKP_4(0x15);

    private final int code;

    PayloadType(int code) {
        this.code = code;
    }

    static Optional<PayloadType> of(int code) {
        for (PayloadType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    int code() {
        return code;
    }
}
