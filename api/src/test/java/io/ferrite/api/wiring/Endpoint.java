package io.ferrite.api.wiring;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method at an address, as the resource classes declare it.
 *
 * @param method for example {@code GET}
 * @param path with its parameters in braces
 */
record Endpoint(String method, String path) {

    /** Every endpoint that there is. */
    static List<Endpoint> all() {
        return ApiApplication.RESOURCES.stream()
                .flatMap(Endpoint::of)
                .sorted(Comparator.comparing((Endpoint endpoint) -> endpoint.path())
                        .thenComparing(endpoint -> endpoint.method()))
                .toList();
    }

    private static Stream<Endpoint> of(Class<?> resource) {
        String base = pathOf(Optional.ofNullable(resource.getAnnotation(Path.class)));
        return Arrays.stream(resource.getMethods()).flatMap(method -> of(base, method));
    }

    private static Stream<Endpoint> of(String base, Method method) {
        String path = base + pathOf(Optional.ofNullable(method.getAnnotation(Path.class)));
        return Arrays.stream(method.getAnnotations())
                .map(mark -> mark.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> new Endpoint(verb.value(), path.isEmpty() ? "/" : path));
    }

    private static String pathOf(Optional<Path> mark) {
        return mark.map(Path::value)
                .map(value -> value.replaceAll("^/|/$", ""))
                .filter(value -> !value.isEmpty())
                .map("/"::concat)
                .orElse("");
    }

    /** The path with {@code value} in place of every parameter. */
    String at(String value) {
        return path.replaceAll("\\{[^}]*\\}", value);
    }
}
