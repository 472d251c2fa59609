package io.ferrite.api.auth;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/** Finds out who calls. With the strategy {@code noauth} everybody may do everything, and credentials are not looked at. */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class AuthFilter implements ContainerRequestFilter {

    private static final String PROPERTY = AuthFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, Caller.ANYBODY);
    }

    /** The caller of a request that went through this filter. */
    public static Caller callerOf(ContainerRequestContext request) {
        return (Caller) request.getProperty(PROPERTY);
    }
}
