package io.ferrite.api.request;

import io.ferrite.core.problem.Problem;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The types of JSON values. Each method returns the value as its type, or throws a {@link Problem} of kind INVALID that
 * starts with {@code what}.
 */
public final class JsonShape {

    private static final Pattern WHOLE = Pattern.compile("\\s*[+-]?[0-9]{1,10}\\s*");

    private JsonShape() {}

    public static Map<String, Object> object(Object value, String what) {
        if (!(value instanceof Map<?, ?> members)) {
            throw Problem.invalid("%s is a JSON object.", what);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        members.forEach((key, member) -> object.put((String) key, member));
        return Collections.unmodifiableMap(object);
    }

    public static List<Object> array(Object value, String what) {
        if (!(value instanceof List<?> items)) {
            throw Problem.invalid("%s is a JSON array.", what);
        }
        return Collections.unmodifiableList(items);
    }

    /** A text of at most {@code limit} characters. */
    public static String text(Object value, String what, int limit) {
        if (!(value instanceof String text)) {
            throw Problem.invalid("%s is a text.", what);
        }
        if (text.codePointCount(0, text.length()) > limit) {
            throw Problem.invalid("%s has at most %d characters.", what, limit);
        }
        return text;
    }

    public static UUID uuid(Object value, String what) {
        if (!(value instanceof String text)) {
            throw Problem.invalid("%s is a UUID.", what);
        }
        return Idents.uuid(text).orElseThrow(() -> Problem.invalid("%s is a UUID.", what));
    }

    /** A JSON boolean, or a word or number that stands for one. */
    public static boolean flag(Object value, String what) {
        Optional<Boolean> flag =
                switch (value) {
                    case Boolean plain -> Optional.of(plain);
                    case String word -> Flags.parse(word);
                    case Integer number -> Flags.parse(number.toString());
                    case null, default -> Optional.empty();
                };
        return flag.orElseThrow(() -> Problem.invalid("%s is true or false.", what));
    }

    /** A whole number, or a text that spells one. */
    public static int number(Object value, String what) {
        return wholeNumber(value).orElseThrow(() -> Problem.invalid("%s is a whole number.", what));
    }

    private static Optional<Integer> wholeNumber(Object value) {
        boolean spelled = value instanceof String text && WHOLE.matcher(text).matches();
        if (!(value instanceof Number || spelled)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value.toString().strip()).intValueExact());
        } catch (ArithmeticException | NumberFormatException wrong) {
            return Optional.empty();
        }
    }
}
