package io.ferrite.sim.redfish;

/** The one account of a simulated BMC. */
public record Credentials(String username, String password) {

    @Override
    public String toString() {
        return "Credentials[" + username + ", ****]";
    }
}
