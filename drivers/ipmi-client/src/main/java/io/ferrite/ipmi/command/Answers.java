package io.ferrite.ipmi.command;

import io.ferrite.ipmi.Bytes;
import io.ferrite.ipmi.IpmiException;
import io.ferrite.ipmi.IpmiException.Kind;

/** What all readers of answers check first. */
final class Answers {

    private Answers() {}

    /** The same data, known to have at least that many bytes. */
    static Bytes atLeast(int length, Bytes data, String command) {
        if (data.length() < length) {
            throw new IpmiException(
                    Kind.BROKEN,
                    "The answer to " + command + " has " + data.length() + " bytes instead of at least " + length
                            + ".");
        }
        return data;
    }

    static boolean isSet(int value, int mask) {
        return (value & mask) != 0;
    }
}
