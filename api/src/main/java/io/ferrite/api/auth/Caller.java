package io.ferrite.api.auth;

import java.util.Set;

/**
 * Whoever sent a request.
 *
 * @param name for logs
 * @param roles the roles that the caller has
 * @param unrestricted whether every rule lets the caller through
 */
public record Caller(String name, Set<Role> roles, boolean unrestricted) {

    /** The caller of every request where nobody has to log in. */
    public static final Caller ANYBODY = new Caller("anybody", Set.of(), true);

    public Caller {
        roles = Set.copyOf(roles);
    }
}
