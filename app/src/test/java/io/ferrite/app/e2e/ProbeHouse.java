package io.ferrite.app.e2e;

import io.ferrite.app.wiring.Configuration;
import io.ferrite.app.wiring.DatabaseSettings;
import io.ferrite.app.wiring.House;
import io.ferrite.app.wiring.OpenDatabase;
import io.ferrite.app.wiring.Surroundings;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import io.ferrite.core.setting.LoadedSettings;
import io.ferrite.core.store.Stores;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.db.testing.TestDatabase;
import io.ferrite.drivers.spi.value.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** API and conductor in this process with the fake driver, as a client of the API finds them. */
final class ProbeHouse implements AutoCloseable {

    private final TestDatabase database = TestDatabase.fresh();
    private final House house;
    private final Stores stores;
    private final String address;

    /** {@code folder} takes the unpacked plugins; {@code more} are settings beside the usual ones. */
    ProbeHouse(Path folder, String... more) throws IOException {
        Surroundings around = new Surroundings(Map.of(), folder, InputStream.nullInputStream(), TimeSource.system());
        Stream<String> usual = Stream.of(
                "api.port=0",
                "conductor.plugins_dir=" + PluginZips.gatheredIn(folder.resolve("zips")),
                "database.url=" + database.jdbcUrl(),
                "database.user=" + database.user(),
                "database.password=" + database.password());
        List<String> given = Stream.concat(usual, Stream.of(more)).toList();
        LoadedSettings settings = Configuration.load(around, Optional.empty(), given);
        house = new House(settings, around);
        stores = house.migratedStores(OpenDatabase.open(settings.get(DatabaseSettings.class), around));
        Secret key = House.ownKey();
        house.startConductor(stores, key);
        address = house.startApi(stores, key).toString().replaceFirst("/+$", "");
    }

    /** Where the API is. */
    String address() {
        return address;
    }

    /** Puts a node into a state as if it had come there. */
    void put(String node, State state) {
        boolean done = stores.nodes()
                .find(node)
                .flatMap(seen -> stores.nodes().update(seen, NodeChange.NONE.set(NodeField.PROVISION_STATE, state)))
                .isPresent();
        if (!done) {
            throw new IllegalStateException("Node " + node + " changed meanwhile.");
        }
    }

    @Override
    public void close() {
        house.close();
        database.close();
    }
}
