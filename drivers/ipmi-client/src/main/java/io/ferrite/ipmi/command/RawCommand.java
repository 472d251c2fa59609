package io.ferrite.ipmi.command;

import io.ferrite.ipmi.Bytes;
import io.ferrite.ipmi.IpmiRequest;
import java.util.regex.Pattern;

/** Reads commands as people write them, for example {@code 0x30 0x70 1}: network function, command, data. */
public final class RawCommand {

    private static final int MAX_BYTES = 255;
    private static final Pattern HEX = Pattern.compile("0[xX][0-9a-fA-F]{1,2}");

    /** Without leading zeros from three digits on, since other tools read 010 as eight. */
    private static final Pattern DECIMAL = Pattern.compile("0?[0-9]|[1-9][0-9]{1,2}");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private RawCommand() {}

    /**
     * Reads values separated by blanks, each hexadecimal with 0x or decimal, 0 to 255.
     *
     * @param text at least two values, at most 255
     * @return the request to unit 0
     * @throws IllegalArgumentException naming the value that is wrong
     */
    public static IpmiRequest parse(String text) {
        String[] tokens = SPACE.split(text.strip(), 0);
        if (tokens.length < 2) {
            throw new IllegalArgumentException(
                    "A raw command needs at least a network function and a command, for example \"0x06 0x01\"; got \""
                            + text.strip() + "\".");
        }
        if (tokens.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "A raw command has at most " + MAX_BYTES + " bytes, this one has " + tokens.length + ".");
        }
        int[] data = new int[tokens.length - 2];
        for (int i = 0; i < data.length; i++) {
            data[i] = value(tokens[i + 2]);
        }
        return new IpmiRequest(netFn(tokens[0]), 0, value(tokens[1]), Bytes.of(data));
    }

    private static int netFn(String token) {
        int netFn = value(token);
        if (netFn > 62 || netFn % 2 != 0) {
            throw new IllegalArgumentException(
                    "\"" + token + "\" is no network function of a request: an even number from 0x00 to 0x3E.");
        }
        return netFn;
    }

    private static int value(String token) {
        if (HEX.matcher(token).matches()) {
            return Integer.parseInt(token.substring(2), 16);
        }
        if (DECIMAL.matcher(token).matches() && Integer.parseInt(token) <= 0xFF) {
            return Integer.parseInt(token);
        }
        throw new IllegalArgumentException(
                "\"" + token + "\" is not a byte: 0 to 255 in decimal, or 0x00 to 0xFF in hexadecimal.");
    }
}
