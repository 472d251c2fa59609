package io.ferrite.app.demo;

/**
 * Something that has to be so at the end.
 *
 * @param what in words, for example {@code host-a-dpu-0 got the bytes 0x32 0x6a 0x01 once}
 * @param holds whether it is so
 * @param seen what was seen, as evidence
 */
public record Check(String what, boolean holds, String seen) {

    String line() {
        return "%s %s  [%s]".formatted(mark(), what, seen);
    }

    private String mark() {
        if (holds) {
            return "✔";
        }
        return "✘";
    }
}
