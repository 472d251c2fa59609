package io.ferrite.core.store;

/** A write was refused because somebody else holds the node by now. Whoever gets this stops its work. */
public final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLost(Lease lease) {
        super("The lease %d of %s on node %s is lost.".formatted(lease.fence(), lease.holder(), lease.node()));
    }
}
