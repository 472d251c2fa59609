package io.ferrite.api.contract;

import io.ferrite.api.request.Parameter;
import io.ferrite.api.version.EndpointVersions;
import io.ferrite.api.version.Span;
import io.ferrite.core.problem.ProblemKind;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A row: something that clients can ask. Method, address and versions are read from the endpoint.
 *
 * @param endpoint the method that serves it
 * @param id what generated clients call it
 * @param summary what it does, in a few words
 * @param query the query arguments that it knows
 * @param body what it takes
 * @param answer what it says where all is well
 */
public record Operation(Method endpoint, String id, String summary, List<Parameter> query, Body body, Answer answer) {

    private static final Pattern PART = Pattern.compile("\\{\\s*(\\w+)\\s*(?::[^}]*)?}");

    public Operation {
        query = List.copyOf(query);
    }

    /**
     * A row without arguments, body and content; the answer is the one that is usual for the method.
     *
     * @param resource the class that serves it
     * @param method the name of the one public method of that class
     */
    static Operation row(Class<?> resource, String method, String id, String summary) {
        List<Method> endpoints = Arrays.stream(resource.getDeclaredMethods())
                .filter(each -> each.getName().equals(method) && word(each).isPresent())
                .toList();
        if (endpoints.size() != 1) {
            throw new IllegalArgumentException(
                    "%s has %d endpoints called %s.".formatted(resource, endpoints.size(), method));
        }
        return new Operation(endpoints.getFirst(), id, summary, List.of(), new Body.Absent(), Answer.DONE);
    }

    /** The same, and it knows these query arguments. */
    Operation query(List<Parameter> known) {
        return new Operation(endpoint, id, summary, known, body, answer);
    }

    /** The same, and it takes this. */
    Operation takes(Body taken) {
        return new Operation(endpoint, id, summary, query, taken, answer);
    }

    /** The same, and it says this. */
    Operation answers(Answer said) {
        return new Operation(endpoint, id, summary, query, body, said);
    }

    /** The HTTP method that serves {@code endpoint}, empty where it serves none. */
    public static Optional<String> word(Method endpoint) {
        return Arrays.stream(endpoint.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    /** The HTTP method. */
    public String method() {
        return word(endpoint).orElseThrow();
    }

    /** The address with its parts in braces, for example {@code /v1/nodes/{node}}. */
    public String path() {
        String below = Optional.ofNullable(endpoint.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        String whole =
                "/" + endpoint.getDeclaringClass().getAnnotation(Path.class).value() + "/" + below;
        String single = whole.replaceAll("/{2,}", "/");
        String path = PART.matcher(single).replaceAll("{$1}");
        return path.length() > 1 ? path.replaceFirst("/$", "") : path;
    }

    /** The names of the parts of its address that stand in braces. */
    public List<String> parts() {
        return PART.matcher(path())
                .results()
                .map((MatchResult part) -> part.group(1))
                .toList();
    }

    /** The versions that serve it. */
    public Span span() {
        return EndpointVersions.span(endpoint);
    }

    /** What clients are told that are too old for it. */
    public ProblemKind below() {
        return EndpointVersions.below(endpoint);
    }

    /** Method and address. */
    @Override
    public String toString() {
        return method() + " " + path();
    }
}
