package io.ferrite.api.request;

import io.ferrite.core.problem.Problem;
import java.util.List;
import java.util.Map;

/** The halves of characters beyond 16 bits. One without the other is no text: no UTF-8 can spell it. */
final class Surrogates {

    private Surrogates() {}

    /**
     * {@code value} itself, a JSON value as deep as its reader allows.
     *
     * @throws Problem of kind INVALID where a key or a text in it has one half without the other
     */
    static Object requirePaired(Object value) {
        switch (value) {
            case String text -> requirePairedText(text);
            case Map<?, ?> members -> {
                members.keySet().forEach(Surrogates::requirePaired);
                members.values().forEach(Surrogates::requirePaired);
            }
            case List<?> items -> items.forEach(Surrogates::requirePaired);
            case null, default -> {}
        }
        return value;
    }

    private static void requirePairedText(String text) {
        int next;
        for (int at = 0; at < text.length(); at = next) {
            int point = text.codePointAt(at);
            next = at + Character.charCount(point);
            if (Character.getType(point) == Character.SURROGATE) {
                throw Problem.invalid("The body has a text with half of a surrogate pair.");
            }
        }
    }
}
