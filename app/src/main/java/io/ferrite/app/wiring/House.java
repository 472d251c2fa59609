package io.ferrite.app.wiring;

import io.ferrite.api.wiring.ApiServer;
import io.ferrite.api.wiring.ApiTerms;
import io.ferrite.api.wiring.Rooms;
import io.ferrite.conductor.hardware.DriverCatalog;
import io.ferrite.conductor.wiring.ConductorServer;
import io.ferrite.conductor.wiring.ConductorSettings;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.ring.ConductorDirectory;
import io.ferrite.core.rpc.CommandSeal;
import io.ferrite.core.rpc.ConductorClient;
import io.ferrite.core.setting.LoadedSettings;
import io.ferrite.core.store.Stores;
import io.ferrite.drivers.spi.value.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Rooms put together in one process: any of database, API and conductor. Closing it closes them in the opposite order.
 * Where the start fails, nothing stays open.
 */
public final class House implements AutoCloseable {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(60);
    private static final int KEY_BYTES = 32;

    private final LoadedSettings settings;
    private final Surroundings around;
    private final OpenThings open = new OpenThings();

    /**
     * An empty house.
     *
     * @throws io.ferrite.core.setting.SettingsException where the settings have mistakes
     */
    public House(LoadedSettings settings, Surroundings around) {
        settings.get(HouseSettings.class);
        this.settings = settings;
        this.around = around;
    }

    /** A random key for the rooms of one process; nobody else has to know it. */
    public static Secret ownKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Secret.of(HexFormat.of().formatHex(key));
    }

    /**
     * The key that processes share.
     *
     * @throws Problem where the settings have none
     */
    public Secret sharedKey() {
        Secret key = settings.get(HouseSettings.class).rpcKey();
        if (key.reveal().isEmpty()) {
            throw Problem.invalid("[DEFAULT] rpc_key is needed where API and conductors are processes apart.");
        }
        return key;
    }

    /**
     * Opens the stores of the database that the settings mean; it has to be somebody else's and migrated.
     *
     * @throws Problem where the settings mean the embedded one, which belongs to one process alone
     */
    public Stores sharedStores() {
        DatabaseSettings database = settings.get(DatabaseSettings.class);
        if (database.isEmbedded()) {
            throw Problem.invalid("[database] url is needed where API and conductors are processes apart.");
        }
        return stores(OpenDatabase.open(database, around));
    }

    /** Opens the stores of a database, which is closed with the house, after bringing its schema up to date. */
    public Stores migratedStores(OpenDatabase database) {
        open.add(database);
        database.migrate();
        return stores(database);
    }

    private Stores stores(OpenDatabase database) {
        return open.add(database.stores(around)).stores();
    }

    /** Starts a conductor and tells the address of its door. */
    public String startConductor(Stores stores, Secret key) {
        WorkFolder unpacked = open.add(WorkFolder.below(around.home().resolve("plugins")));
        DriverCatalog drivers = open.add(DriverCatalog.load(plugins(), unpacked.path()));
        ConductorSettings conductor = settings.get(ConductorSettings.class);
        return open.add(ConductorServer.start(conductor, stores, drivers, seal(key), around.time(), Release.text()))
                .door();
    }

    /** Starts an API and tells its address. */
    public URI startApi(Stores stores, Secret key) {
        ApiTerms terms = ApiTerms.of(settings);
        ConductorDirectory directory = new ConductorDirectory(stores.conductors(), around.time(), FRESH);
        ConductorClient client = new ConductorClient(seal(key), COMMAND_LIMIT);
        return open.add(ApiServer.start(terms, new Rooms(stores, directory, client, around.time())))
                .uri();
    }

    private CommandSeal seal(Secret key) {
        return new CommandSeal(key, around.time());
    }

    /** What the settings name, else what came with the program. */
    private Path plugins() {
        Path named = settings.get(HouseSettings.class).pluginsDir();
        if (!named.toString().isEmpty()) {
            return named;
        }
        return around.dist()
                .map(dist -> dist.resolve("plugins"))
                .orElseThrow(() -> Problem.invalid("[conductor] plugins_dir has to say where the driver plugins are."));
    }

    @Override
    public void close() {
        open.close();
    }
}
