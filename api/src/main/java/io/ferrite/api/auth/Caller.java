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

    /** The caller of public addresses where everybody else has to log in. */
    public static final Caller PUBLIC = new Caller("public", Set.of(Role.PUBLIC), false);

    public Caller {
        roles = Set.copyOf(roles);
    }
}
