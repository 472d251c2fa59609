package io.ferrite.api.auth;

import java.util.regex.Pattern;

/** The addresses that nobody has to log in for: the roots, what agents call, and the look at the service's health. */
final class PublicPaths {

    private static final Pattern PUBLIC = Pattern.compile(
            "/(v1/?|v1/(lookup|continue_inspection|heartbeat/[a-z0-9-]+)(\\.json|\\.xml)?/?|healthcheck/?)?");

    private PublicPaths() {}

    /**
     * Whether {@code path} is one of them.
     *
     * @param path as the client sent it, not decoded: what is spelled in an unusual way is not public
     */
    static boolean contain(String path) {
        return PUBLIC.matcher(path).matches();
    }
}
