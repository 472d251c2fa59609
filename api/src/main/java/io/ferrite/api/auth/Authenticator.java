package io.ferrite.api.auth;

import java.util.List;

/** Finds out who calls. */
@FunctionalInterface
public interface Authenticator {

    /**
     * The caller who proves with {@code credentials} who it is.
     *
     * @param credentials the values of the header {@code Authorization}, none where there is no such header
     * @throws io.ferrite.core.problem.Problem of kind UNAUTHENTICATED or INVALID for a caller who is not let in
     */
    Caller authenticate(List<String> credentials);

    /** The caller of an address that nobody has to log in for; credentials are not looked at there. */
    default Caller passerBy() {
        return Caller.PUBLIC;
    }
}
