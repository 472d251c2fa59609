package io.ferrite.ipmi;

/**
 * A command for a BMC.
 *
 * @param netFn network function of a request: an even number from 0 to 62
 * @param lun logical unit, 0 to 3, nearly always 0
 * @param command 0 to 255
 * @param data what follows the command, at most 255 bytes
 */
public record IpmiRequest(int netFn, int lun, int command, Bytes data) {

    /** The most bytes that {@link #data} may have. */
    public static final int MAX_DATA = 255;

    public IpmiRequest {
        if (netFn < 0 || netFn > 62 || netFn % 2 != 0) {
            throw new IllegalArgumentException("Network function " + netFn + " is not an even number from 0 to 62.");
        }
        if (lun < 0 || lun > 3) {
            throw new IllegalArgumentException("Logical unit " + lun + " is not between 0 and 3.");
        }
        if (command < 0 || command > 0xFF) {
            throw new IllegalArgumentException("Command " + command + " is not between 0 and 255.");
        }
        if (data.length() > MAX_DATA) {
            throw new IllegalArgumentException("A command has at most " + MAX_DATA + " bytes of data.");
        }
    }

    /** A command to unit 0; each value of {@code data} is 0 to 255. */
    public static IpmiRequest of(int netFn, int command, int... data) {
        return new IpmiRequest(netFn, 0, command, Bytes.of(data));
    }

    /** Network function and unit as they share one byte. */
    int function() {
        return netFn << 2 | lun;
    }

    /** Function, command and the number of bytes behind them: the bytes themselves may be somebody's password. */
    @Override
    public String toString() {
        return "command " + Bytes.of(netFn, command) + " with " + data.length() + " bytes of data";
    }
}
