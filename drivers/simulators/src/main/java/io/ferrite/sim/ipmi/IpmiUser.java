package io.ferrite.sim.ipmi;

/** A user of a BMC: at most 16 bytes of name, 20 bytes of password, and the highest level that may be asked for. */
public record IpmiUser(String name, String password, Privilege limit) {

    public static IpmiUser administrator(String name, String password) {
        return new IpmiUser(name, password, Privilege.ADMINISTRATOR);
    }

    /** The password filled up with zeros, as a key. */
    Bytes key() {
        return Bytes.ofText(password).resized(20);
    }

    @Override
    public String toString() {
        return "IpmiUser[" + name + ", ****, " + limit + "]";
    }
}
