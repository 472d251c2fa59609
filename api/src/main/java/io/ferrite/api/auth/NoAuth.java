package io.ferrite.api.auth;

import java.util.List;

/** Lets everybody do everything and does not look at credentials. */
public final class NoAuth implements Authenticator {

    @Override
    public Caller authenticate(List<String> credentials) {
        return Caller.ANYBODY;
    }

    @Override
    public Caller passerBy() {
        return Caller.ANYBODY;
    }
}
