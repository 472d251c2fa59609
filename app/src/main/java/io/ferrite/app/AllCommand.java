package io.ferrite.app;

import io.ferrite.app.wiring.DatabaseSettings;
import io.ferrite.app.wiring.House;
import io.ferrite.app.wiring.OpenDatabase;
import io.ferrite.app.wiring.Surroundings;
import io.ferrite.core.setting.LoadedSettings;
import io.ferrite.core.store.Stores;
import io.ferrite.drivers.spi.value.Secret;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The whole service in one process; needs no settings at all. */
@Command(
        mixinStandardHelpOptions = true,
        description = "API, conductor and, where the settings name no database, a MariaDB of its own, in one process.")
final class AllCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private CommandSpec self;

    @Mixin
    private SettingsOptions settings;

    AllCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws InterruptedException {
        LoadedSettings loaded = settings.load(around);
        try (Shutdown shutdown = Shutdown.watch();
                House house = new House(loaded, around)) {
            Stores stores = house.migratedStores(OpenDatabase.open(loaded.get(DatabaseSettings.class), around));
            Secret key = House.ownKey();
            house.startConductor(stores, key);
            PrintWriter out = self.commandLine().getOut();
            out.println("The API is at " + house.startApi(stores, key));
            out.flush();
            shutdown.await();
        }
        return ExitCode.OK;
    }
}
