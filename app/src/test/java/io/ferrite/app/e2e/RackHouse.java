package io.ferrite.app.e2e;

import io.ferrite.app.demo.DemoNode;
import io.ferrite.app.wiring.Configuration;
import io.ferrite.app.wiring.DatabaseSettings;
import io.ferrite.app.wiring.House;
import io.ferrite.app.wiring.OpenDatabase;
import io.ferrite.app.wiring.Surroundings;
import io.ferrite.core.setting.LoadedSettings;
import io.ferrite.core.store.Stores;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.db.testing.TestDatabase;
import io.ferrite.drivers.spi.value.Secret;
import io.ferrite.sim.fleet.RackMachine;
import io.ferrite.sim.fleet.SimRack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** API and conductor in this process over a rack of simulated machines, which a test can make sick. */
final class RackHouse implements AutoCloseable {

    private final TestDatabase database = TestDatabase.fresh();
    private final SimRack rack = SimRack.empty();
    private final House house;
    private final String address;
    private final ApiCaller api;

    /** {@code folder} takes the unpacked plugins; {@code more} are settings beyond the usual ones. */
    RackHouse(Path folder, String... more) throws IOException {
        Surroundings around = new Surroundings(Map.of(), folder, InputStream.nullInputStream(), TimeSource.system());
        LoadedSettings settings = Configuration.load(
                around,
                Optional.empty(),
                settings(
                        more,
                        "api.port=0",
                        "api.disallow_clean_steps=",
                        "conductor.plugins_dir=" + PluginZips.gatheredIn(folder.resolve("zips")),
                        "conductor.driver_call_timeout=8",
                        "conductor.power_state_change_timeout=8",
                        "database.url=" + database.jdbcUrl(),
                        "database.user=" + database.user(),
                        "database.password=" + database.password()));
        house = new House(settings, around);
        Stores stores = house.migratedStores(OpenDatabase.open(settings.get(DatabaseSettings.class), around));
        Secret key = House.ownKey();
        house.startConductor(stores, key);
        address = house.startApi(stores, key).toString().replaceFirst("/+$", "");
        api = new ApiCaller(address);
    }

    private static List<String> settings(String[] more, String... usual) {
        return Stream.concat(Stream.of(usual), Stream.of(more)).toList();
    }

    /** Where clients find the API. */
    String address() {
        return address;
    }

    SimRack rack() {
        return rack;
    }

    ApiCaller api() {
        return api;
    }

    /** A host that speaks IPMI with two cards, all of them machines of the rack and manageable nodes. */
    void addFamily(String host) {
        enrol(rack.addIpmiHost(host));
        enrol(rack.addCard(host + "-left", host));
        enrol(rack.addCard(host + "-right", host));
    }

    private void enrol(RackMachine machine) {
        create(machine);
        api.provision(machine.name(), "{\"target\": \"manage\"}");
        api.awaitState(machine.name(), "manageable");
    }

    /** Makes a node of a machine and leaves it enrolled. */
    void create(RackMachine machine) {
        DemoNode node = DemoNode.of(machine);
        String parent = "";
        if (!node.isHost()) {
            parent = ", \"parent_node\": \"" + node.host() + "\"";
        }
        api.ask(
                "POST",
                "/v1/nodes",
                "{\"name\": \"%s\", \"driver\": \"%s\", \"driver_info\": %s%s}"
                        .formatted(node.name(), node.driver(), node.driverInfo(), parent));
    }

    @Override
    public void close() {
        house.close();
        rack.close();
        database.close();
    }
}
