package io.ferrite.sim.ipmi;

/** The answer to one IPMI command: the completion code (0 is success) and the data after it. */
public record Reply(int completion, Bytes data) {
    public static final int NODE_BUSY = 0xC0;
    public static final int INVALID_COMMAND = 0xC1;
    public static final int DATA_TOO_SHORT = 0xC7;
    public static final int INVALID_FIELD = 0xCC;
    public static final int INSUFFICIENT_PRIVILEGE = 0xD4;
    public static final int NOT_IN_PRESENT_STATE = 0xD5;

    public static Reply ok() {
        return new Reply(0, Bytes.NONE);
    }

    public static Reply ok(int... data) {
        return new Reply(0, Bytes.of(data));
    }

    public static Reply ok(Bytes data) {
        return new Reply(0, data);
    }

    public static Reply failed(int completion) {
        return new Reply(completion, Bytes.NONE);
    }
}
