package io.ferrite.ipmi;

import io.ferrite.ipmi.IpmiException.Kind;
import java.util.Locale;
import java.util.Optional;

/**
 * The common completion codes, their names and what a caller can do about them. Codes not listed, those of single
 * commands (0x80 to 0xBE) and of vendors (0x01 to 0x7E) among them, are refusals. Source: IPMI 2.0, table 5-2.
 */
public enum CompletionCode {
    BUSY(0xC0, Kind.BUSY, "the node is busy"),
    UNKNOWN_COMMAND(0xC1, Kind.UNSUPPORTED, "invalid command"),
    UNKNOWN_FOR_UNIT(0xC2, Kind.UNSUPPORTED, "command invalid for this unit"),
    TIMEOUT(0xC3, Kind.REJECTED, "timeout while the command was processed"),
    OUT_OF_SPACE(0xC4, Kind.REJECTED, "out of space"),
    RESERVATION_LOST(0xC5, Kind.REJECTED, "reservation cancelled or invalid"),
    DATA_TRUNCATED(0xC6, Kind.REJECTED, "request data truncated"),
    DATA_LENGTH_INVALID(0xC7, Kind.REJECTED, "request data length invalid"),
    DATA_TOO_LONG(0xC8, Kind.REJECTED, "request data too long"),
    PARAMETER_OUT_OF_RANGE(0xC9, Kind.REJECTED, "parameter out of range"),
    TOO_MANY_BYTES(0xCA, Kind.REJECTED, "cannot return that many bytes"),
    NOT_PRESENT(0xCB, Kind.REJECTED, "requested sensor, data or record not present"),
    INVALID_FIELD(0xCC, Kind.REJECTED, "invalid data field in the request"),
    ILLEGAL_FOR_SENSOR(0xCD, Kind.REJECTED, "command illegal for this sensor or record"),
    NO_RESPONSE(0xCE, Kind.REJECTED, "response could not be provided"),
    DUPLICATE(0xCF, Kind.REJECTED, "duplicated request"),
    REPOSITORY_IN_UPDATE(0xD0, Kind.BUSY, "sensor repository is being updated"),
    FIRMWARE_IN_UPDATE(0xD1, Kind.BUSY, "firmware is being updated"),
    INITIALIZING(0xD2, Kind.BUSY, "the BMC is still starting"),
    DESTINATION_UNAVAILABLE(0xD3, Kind.REJECTED, "destination unavailable"),
    PRIVILEGE_TOO_LOW(0xD4, Kind.UNAUTHORIZED, "insufficient privilege"),
    WRONG_STATE(0xD5, Kind.REJECTED, "not supported in the present state"),
    DISABLED(0xD6, Kind.REJECTED, "parameter illegal because the function is disabled"),
    UNSPECIFIED(0xFF, Kind.REJECTED, "unspecified error");

    private final int code;
    private final Kind kind;
    private final String meaning;

    CompletionCode(int code, Kind kind, String meaning) {
        this.code = code;
        this.kind = kind;
        this.meaning = meaning;
    }

    /** The row for {@code code}, if it is a common one. */
    public static Optional<CompletionCode> of(int code) {
        for (CompletionCode row : values()) {
            if (row.code == code) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The code with its meaning as far as known, for example {@code 0xC1 (invalid command)}. */
    public static String describe(int code) {
        String number = String.format(Locale.ROOT, "0x%02X", code);
        return of(code).map(row -> number + " (" + row.meaning + ")").orElse(number);
    }

    static Kind kindOf(int code) {
        return of(code).map(row -> row.kind).orElse(Kind.REJECTED);
    }

    /** 1 to 255, as it stands on the wire. */
    public int code() {
        return code;
    }
}
