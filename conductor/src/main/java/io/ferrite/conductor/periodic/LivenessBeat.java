package io.ferrite.conductor.periodic;

import io.ferrite.core.store.Stores;
import java.time.Duration;

/** Says that this conductor is there and prolongs what it holds. */
public final class LivenessBeat implements Runnable {

    private final Stores stores;
    private final String hostname;
    private final Duration freshFor;
    private final Runnable announce;
    private volatile boolean leaving;

    /** @param announce says again what this conductor offers, where somebody removed its row */
    public LivenessBeat(Stores stores, String hostname, Duration freshFor, Runnable announce) {
        this.stores = stores;
        this.hostname = hostname;
        this.freshFor = freshFor;
        this.announce = announce;
    }

    /** From now on only what is held is prolonged, until it is given back; nobody sends new work. */
    public void leave() {
        leaving = true;
        stores.conductors().leave(hostname);
    }

    @Override
    public void run() {
        stores.leases().renew(hostname, freshFor);
        if (!leaving && !stores.conductors().beat(hostname, freshFor)) {
            announce.run();
        }
    }
}
