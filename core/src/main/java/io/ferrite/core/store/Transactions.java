package io.ferrite.core.store;

import java.util.function.Supplier;

/**
 * Several writes as one. Transactions are short and belong to one thread; no call to a machine or to another process may be
 * made inside one, and whoever is about to make such a call says so with {@link #refuseInside}.
 */
public abstract class Transactions {

    /** Bound while a transaction is open in this thread. */
    protected static final ScopedValue<Boolean> OPEN = ScopedValue.newInstance();

    /** Runs {@code work} in a transaction: all of its writes are kept, or none. */
    public abstract <T> T run(Supplier<T> work);

    /**
     * Throws where a transaction is open in this thread.
     *
     * @param act what the caller is about to do, for the message
     */
    public static void refuseInside(String act) {
        if (OPEN.isBound()) {
            throw new IllegalStateException("Refusing to " + act + " while a transaction is open.");
        }
    }
}
