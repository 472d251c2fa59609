package io.ferrite.sim.fault;

import java.util.regex.Pattern;

/**
 * Which requests a fault hits.
 *
 * @param method the HTTP method, or {@code *}
 * @param path a regular expression that must be found in the path
 */
public record Match(String method, String path) {
    public static final Match ANY = new Match("*", "");

    boolean hits(String requestMethod, String requestPath) {
        return hitsMethod(requestMethod)
                && Pattern.compile(path).matcher(requestPath).find();
    }

    private boolean hitsMethod(String requestMethod) {
        return method.equals("*") || method.equalsIgnoreCase(requestMethod);
    }
}
