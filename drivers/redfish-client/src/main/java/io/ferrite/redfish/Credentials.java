package io.ferrite.redfish;

import java.util.Objects;

/**
 * Who a client claims to be. Its text form hides the password.
 *
 * @param user empty for nobody
 * @param password may be empty
 * @param mode how to show them
 */
public record Credentials(String user, String password, AuthMode mode) {

    /** Nobody: requests carry no credentials. */
    public static final Credentials NONE = new Credentials("", "", AuthMode.AUTO);

    public Credentials {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(mode, "mode");
    }

    boolean present() {
        return !user.isEmpty();
    }

    @Override
    public String toString() {
        return "Credentials[user=" + user + ", password=******, mode=" + mode + "]";
    }
}
