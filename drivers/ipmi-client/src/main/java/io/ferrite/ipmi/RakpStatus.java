package io.ferrite.ipmi;

import io.ferrite.ipmi.IpmiException.Kind;
import java.util.Locale;
import java.util.Optional;

/** Why a BMC refuses to set up a session. Source: IPMI 2.0, table 13-15. */
enum RakpStatus {
    NO_RESOURCES(0x01, Kind.BUSY, "it has no session slot left"),
    INVALID_SESSION(0x02, Kind.BROKEN, "it does not know the session"),
    INVALID_PAYLOAD(0x03, Kind.BROKEN, "it does not know the payload type"),
    INVALID_AUTHENTICATION(0x04, Kind.UNSUPPORTED, "it does not know the authentication algorithm"),
    INVALID_INTEGRITY(0x05, Kind.UNSUPPORTED, "it does not know the integrity algorithm"),
    NO_AUTHENTICATION(0x06, Kind.UNSUPPORTED, "it does not allow the authentication algorithm"),
    NO_INTEGRITY(0x07, Kind.UNSUPPORTED, "it does not allow the integrity algorithm"),
    INACTIVE_SESSION(0x08, Kind.BROKEN, "the session is inactive"),
    INVALID_ROLE(0x09, Kind.UNAUTHORIZED, "the role is invalid"),
    UNAUTHORIZED_ROLE(0x0A, Kind.UNAUTHORIZED, "the user does not have the role"),
    NO_RESOURCES_FOR_ROLE(0x0B, Kind.BUSY, "it has no session slot left for the role"),
    INVALID_NAME_LENGTH(0x0C, Kind.UNAUTHORIZED, "the user name has an invalid length"),
    UNAUTHORIZED_NAME(0x0D, Kind.UNAUTHORIZED, "the user is unknown"),
    UNAUTHORIZED_GUID(0x0E, Kind.UNAUTHORIZED, "the GUID is not authorized"),
    INVALID_CHECK(0x0F, Kind.UNAUTHORIZED, "the password is wrong"),
    INVALID_CONFIDENTIALITY(0x10, Kind.UNSUPPORTED, "it does not know the confidentiality algorithm"),
    NO_SUITE(0x11, Kind.UNSUPPORTED, "it does not allow the cipher suite"),
    ILLEGAL_PARAMETER(0x12, Kind.BROKEN, "it calls a parameter illegal");

    private final int code;
    private final Kind kind;
    private final String meaning;

    RakpStatus(int code, Kind kind, String meaning) {
        this.code = code;
        this.kind = kind;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    static Kind kindOf(int code) {
        return of(code).map(row -> row.kind).orElse(Kind.BROKEN);
    }

    static String describe(int code) {
        return of(code).map(row -> row.meaning)
                .orElseGet(() -> String.format(Locale.ROOT, "it gives the unknown status 0x%02X", code));
    }

    private static Optional<RakpStatus> of(int code) {
        for (RakpStatus row : values()) {
            if (row.code == code) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
