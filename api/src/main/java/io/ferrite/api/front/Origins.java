package io.ferrite.api.front;

import java.util.List;
import java.util.Locale;

/**
 * From which other origins browsers may use the API, and what they may do. None are allowed where there are no origins.
 *
 * @param allowed origins such as {@code https://horizon.example.org}; {@code *} stands for all
 * @param credentials whether browsers may send credentials; never told to an origin that only {@code *} allows
 * @param exposed headers of answers that scripts may see
 * @param maxAge how many seconds a browser may remember what it was told
 * @param methods which methods may be used
 * @param headers which headers may be sent, besides those that always may
 */
public record Origins(
        List<String> allowed,
        boolean credentials,
        List<String> exposed,
        long maxAge,
        List<String> methods,
        List<String> headers) {

    private static final String ALL = "*";
    private static final List<String> ALWAYS =
            List.of("accept", "accept-language", "content-type", "cache-control", "content-language", "expires");

    public Origins {
        allowed = List.copyOf(allowed);
        exposed = List.copyOf(exposed);
        methods = List.copyOf(methods);
        headers = List.copyOf(headers);
    }

    boolean isOff() {
        return allowed.isEmpty();
    }

    boolean allow(String origin) {
        return allowed.contains(origin) || allowed.contains(ALL);
    }

    /** Whether scripts of {@code origin} may send credentials. */
    boolean trust(String origin) {
        return credentials && allowed.contains(origin);
    }

    /** Whether every one of {@code wanted} may be sent. */
    boolean allowHeaders(List<String> wanted) {
        return wanted.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .allMatch(name -> ALWAYS.contains(name) || headers.stream().anyMatch(name::equalsIgnoreCase));
    }
}
