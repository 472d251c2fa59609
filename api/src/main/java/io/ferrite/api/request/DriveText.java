package io.ferrite.api.request;

import io.ferrite.core.problem.Problem;
import java.util.function.IntConsumer;

/** Takes the inside of a JSON text, byte by byte, and hands on what it spells. Bytes beyond ASCII go on as they are. */
final class DriveText {

    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;

    private final IntConsumer characters;
    private boolean escaped;
    private int hexDigits;
    private int code;

    DriveText(IntConsumer characters) {
        this.characters = characters;
    }

    void take(byte next) {
        if (hexDigits > 0) {
            takeHex(next);
        } else if (escaped) {
            escaped = false;
            takeEscaped(next);
        } else if (next == '\\') {
            escaped = true;
        } else if (next >= 0 && next < ' ') {
            throw malformed();
        } else {
            characters.accept(next & 0xff);
        }
    }

    private void takeEscaped(byte next) {
        switch (next) {
            case '"', '\\', '/' -> characters.accept(next);
            case 'b' -> characters.accept('\b');
            case 'f' -> characters.accept('\f');
            case 'n' -> characters.accept('\n');
            case 'r' -> characters.accept('\r');
            case 't' -> characters.accept('\t');
            case 'u' -> {
                hexDigits = HEX_DIGITS;
                code = 0;
            }
            default -> throw malformed();
        }
    }

    private void takeHex(byte next) {
        int digit = Character.digit(next, HEX);
        if (digit < 0) {
            throw malformed();
        }
        code = code * HEX + digit;
        hexDigits--;
        if (hexDigits == 0) {
            characters.accept(code);
        }
    }

    /** After the last byte. */
    void end() {
        if (hexDigits > 0) {
            throw malformed();
        }
    }

    private static Problem malformed() {
        return Problem.invalid("The body is not JSON: the text of 'configdrive' has a character or an escape that no"
                + " JSON text has.");
    }
}
