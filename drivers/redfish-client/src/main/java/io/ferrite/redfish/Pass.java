package io.ferrite.redfish;

/**
 * What a request shows at the door. Its text form hides the value.
 *
 * @param header the name of the HTTP header, empty for none
 * @param value what stands in it
 */
record Pass(String header, String value) {

    static final Pass NONE = new Pass("", "");

    static Pass token(String token) {
        return new Pass("X-Auth-Token", token);
    }

    static Pass basic(Credentials credentials) {
        return new Pass("Authorization", okhttp3.Credentials.basic(credentials.user(), credentials.password()));
    }

    boolean isToken() {
        return "X-Auth-Token".equals(header);
    }

    @Override
    public String toString() {
        return "Pass[" + header + "]";
    }
}
