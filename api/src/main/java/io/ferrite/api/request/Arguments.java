package io.ferrite.api.request;

import io.ferrite.api.version.Microversion;
import io.ferrite.core.problem.Problem;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The query arguments of a request, checked against the table of what its endpoint knows. */
public final class Arguments {

    private static final BigInteger LEAST = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

    private final Map<String, List<String>> given;

    private Arguments(Map<String, List<String>> given) {
        this.given = given;
    }

    /**
     * Checks what was given.
     *
     * @param given decoded values by name, in the order of the request
     * @throws Problem of kind INVALID for what is unknown or repeated, VERSION for what is newer than the request
     */
    public static Arguments read(Map<String, List<String>> given, List<Parameter> known, Microversion version) {
        given.forEach((name, values) -> check(name, values, known, version));
        return new Arguments(Collections.unmodifiableMap(new LinkedHashMap<>(given)));
    }

    private static void check(String name, List<String> values, List<Parameter> known, Microversion version) {
        Parameter parameter = known.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
        version.require(parameter.since(), parameter.below(), "Query argument '" + name + "'");
        if (values.size() > 1 && !parameter.repeatable()) {
            throw Problem.invalid("Query argument '%s' may stand there once only.", name);
        }
    }

    private static Problem unknown(String name) {
        return Problem.invalid("There is no query argument '%s' here.", name);
    }

    /** What was given, by name. */
    public Map<String, List<String>> all() {
        return given;
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    /** The text under {@code name}, or empty where it was not given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(List::getFirst);
    }

    /** Comma separated texts under {@code name}, trimmed, without empty ones and repetitions. */
    public List<String> list(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** The field names under {@code fields}, or empty where it was not given. */
    public Optional<List<String>> fields() {
        if (!has(Parameter.FIELDS.name())) {
            return Optional.empty();
        }
        Stream<String> lower = list(Parameter.FIELDS.name()).stream().map(name -> name.toLowerCase(Locale.ROOT));
        return Optional.of(lower.distinct().toList());
    }

    /** The yes or no under {@code name}, or empty where it was not given. */
    public Optional<Boolean> flag(String name) {
        return text(name)
                .map(value -> Flags.parse(value)
                        .orElseThrow(
                                () -> Problem.invalid("Query argument '%s' is yes or no, not '%s'.", name, value)));
    }

    /** The UUID under {@code name}, or empty where it was not given. */
    public Optional<UUID> uuid(String name) {
        return text(name)
                .map(value -> Idents.uuid(value)
                        .orElseThrow(() -> Problem.invalid("Query argument '%s' is a UUID, not '%s'.", name, value)));
    }

    /** The whole number under {@code name}, or empty where it was not given; one that no int can hold is the nearest. */
    public Optional<Integer> number(String name) {
        return text(name).map(value -> parse(name, value));
    }

    private static int parse(String name, String value) {
        try {
            BigInteger number = new BigInteger(value.strip());
            return number.max(LEAST).min(MOST).intValue();
        } catch (NumberFormatException wrong) {
            throw Problem.invalid("Query argument '%s' is a whole number, not '%s'.", name, value);
        }
    }
}
