package io.ferrite.app.demo;

import io.ferrite.app.embedded.EmbeddedDatabase;
import io.ferrite.app.wiring.DatabaseSettings;
import io.ferrite.app.wiring.House;
import io.ferrite.app.wiring.OpenDatabase;
import io.ferrite.app.wiring.Surroundings;
import io.ferrite.core.setting.LoadedSettings;
import io.ferrite.core.store.Stores;
import io.ferrite.drivers.spi.value.Secret;
import io.ferrite.sim.fleet.SimRack;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Everything that the demonstration needs, in one process: rack, database, conductor, API. */
public final class DemoHouse implements AutoCloseable {

    /** What differs from a house for work: any port, and the raw command that is refused elsewhere. */
    public static final List<String> SETTINGS = List.of("api.port=0", "api.disallow_clean_steps=");

    private static final String HOME = "demo";

    private final Surroundings around;
    private final House house;
    private final SimRack rack;
    private final URI endpoint;

    private DemoHouse(Surroundings around, House house, SimRack rack, URI endpoint) {
        this.around = around;
        this.house = house;
        this.rack = rack;
        this.endpoint = endpoint;
    }

    /** Starts all of it over an empty database of its own; what is in there is thrown away at the end. */
    public static DemoHouse start(LoadedSettings settings, Surroundings around) {
        House house = new House(settings, around);
        try {
            EmbeddedDatabase database = EmbeddedDatabase.thrownAwayIn(around.home(), HOME);
            Stores stores = house.migratedStores(OpenDatabase.of(database, settings.get(DatabaseSettings.class)));
            Secret key = House.ownKey();
            house.startConductor(stores, key);
            return new DemoHouse(around, house, SimRack.demo(), house.startApi(stores, key));
        } catch (RuntimeException broken) {
            house.close();
            throw broken;
        }
    }

    /**
     * Tells the story.
     *
     * @param view where it is shown
     * @param began when the process began
     */
    public DemoReport run(LiveView view, Instant began) throws InterruptedException {
        return new Demo(rack, endpoint, around.time(), view).run(began);
    }

    /** Lines to paste into another terminal. */
    public List<String> hints() {
        return List.of(
                "curl -s -H 'X-OpenStack-Ironic-API-Version: latest' '%s/v1/nodes?include_children=true'"
                        .formatted(base()),
                "curl -s -H 'X-OpenStack-Ironic-API-Version: latest' %s/ferrite/v1/nodes/host-a/journal"
                        .formatted(base()),
                "curl -s '%s/machines/host-a-dpu-0?changes'".formatted(rack.controlUri()),
                "./ferrite baremetal --os-endpoint %s node list --include-children".formatted(base()),
                "./ferrite baremetal --os-endpoint %s node tree host-a".formatted(base()),
                "./ferrite baremetal --os-endpoint %s node reboot host-b-dpu-1".formatted(base()));
    }

    private String base() {
        return endpoint.toString().replaceFirst("/+$", "");
    }

    @Override
    public void close() {
        house.close();
        rack.close();
    }
}
