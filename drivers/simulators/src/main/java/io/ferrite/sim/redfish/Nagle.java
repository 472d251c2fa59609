package io.ferrite.sim.redfish;

/** The delay of small writes in the HTTP servers of the JDK. */
public final class Nagle {
    private static final String PROPERTY = "sun.net.httpserver.nodelay";

    private Nagle() {}

    /**
     * Switches Nagle's algorithm off for all HTTP servers of the JDK in this process, unless somebody decided about it. Must
     * be called before the first of them is made, for they read the property once. Head and body of an answer leave in two
     * writes, and over TLS each answer would wait 40 ms otherwise.
     */
    public static void switchOff() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, "true");
        }
    }
}
