package io.ferrite.sim.fault;

/** The side of a simulator that listens to a network: what a fault can do to it. */
public interface Face {
    /** Listens again, on the same port. No effect while it listens. */
    void open();

    /** Stops listening; a client sees a refused connection or an unreachable port. No effect while shut. */
    void shut();

    /** Forgets every session, as a BMC does that was restarted. */
    void forgetSessions();
}
