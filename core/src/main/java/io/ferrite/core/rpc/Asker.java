package io.ferrite.core.rpc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * On whose behalf a thread is at work. It goes with a command to the conductor and there to the thread that does the work, so
 * that logs and history can name it. Work that the clock started has none.
 *
 * @param user who asked
 * @param request the id of the request
 */
public record Asker(String user, String request) {

    /** Names the user in the lines of a log. */
    public static final String USER_IN_LOGS = "user";
    /** Names the request in the lines of a log. */
    public static final String REQUEST_IN_LOGS = "request";
    /** Carries it to a conductor; part of what is sealed. */
    public static final String HEADER = "X-Ferrite-Asker";

    private static final ScopedValue<Asker> CURRENT = ScopedValue.newInstance();
    private static final String BETWEEN = ".";

    /** On whose behalf this thread is at work. */
    public static Optional<Asker> current() {
        if (CURRENT.isBound()) {
            return Optional.of(CURRENT.get());
        }
        return Optional.empty();
    }

    /** Does {@code work} on behalf of {@code asker}, or of nobody. */
    public static <T> T during(Optional<Asker> asker, Supplier<T> work) {
        if (asker.isEmpty()) {
            return work.get();
        }
        return asker.get().during(work);
    }

    private <T> T during(Supplier<T> work) {
        Map<String, String> before = MDC.getCopyOfContextMap();
        MDC.put(USER_IN_LOGS, user);
        MDC.put(REQUEST_IN_LOGS, request);
        try {
            return ScopedValue.where(CURRENT, this).call(work::get);
        } finally {
            MDC.setContextMap(Objects.requireNonNullElse(before, Map.of()));
        }
    }

    /** {@code work}, to be done by another thread on behalf of whom this one is at work for. */
    public static Runnable carried(Runnable work) {
        Optional<Asker> asker = current();
        return () -> during(asker, () -> {
            work.run();
            return asker;
        });
    }

    /** As the header carries it. */
    String encoded() {
        return encoded(user) + BETWEEN + encoded(request);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whom {@code header} names, or empty where it names nobody. Believed only where it is sealed. */
    public static Optional<Asker> decode(String header) {
        String[] parts = header.split("\\.", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Asker(decoded(parts[0]), decoded(parts[1])));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
