package io.ferrite.api.version;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;

/** Reads {@link Since} and {@link Until} of every endpoint once, at start, and keeps other versions out. */
public final class EndpointVersions implements DynamicFeature {

    @Override
    public void configure(ResourceInfo endpoint, FeatureContext context) {
        mark(endpoint.getResourceMethod(), Since.class).ifPresent(since -> context.register(new NotBefore(since)));
        mark(endpoint.getResourceMethod(), Until.class).ifPresent(until -> context.register(new NotFrom(until)));
    }

    /** In which versions {@code endpoint}, a method of a resource, is served. */
    public static Span span(Method endpoint) {
        Microversion since = mark(endpoint, Since.class).map(Since::value).orElse(Microversion.oldest());
        return new Span(since, mark(endpoint, Until.class).map(Until::value));
    }

    /** What clients are told that are too old for {@code endpoint}. */
    public static ProblemKind below(Method endpoint) {
        return mark(endpoint, Since.class).map(Since::below).orElse(ProblemKind.NOT_FOUND);
    }

    /** The mark of the method or, where it has none, of its class. */
    private static <A extends Annotation> Optional<A> mark(Method endpoint, Class<A> kind) {
        return Optional.ofNullable(endpoint.getAnnotation(kind))
                .or(() -> Optional.ofNullable(endpoint.getDeclaringClass().getAnnotation(kind)));
    }

    private static Problem absent(ProblemKind kind, String message, Microversion version) {
        return new Problem(kind, message.formatted(version.text()));
    }

    @Priority(VersionFilter.ORDER)
    private record NotBefore(Since since) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (VersionFilter.versionOf(request)
                    .filter(version -> version.reaches(since.value()))
                    .isEmpty()) {
                throw absent(since.below(), "This address needs API version %s or newer.", since.value());
            }
        }
    }

    @Priority(VersionFilter.ORDER)
    private record NotFrom(Until until) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (VersionFilter.versionOf(request)
                    .filter(version -> version.reaches(until.value()))
                    .isPresent()) {
                throw absent(ProblemKind.NOT_FOUND, "API version %s took this address away.", until.value());
            }
        }
    }
}
