package io.ferrite.app;

import io.ferrite.app.wiring.House;
import io.ferrite.app.wiring.Surroundings;
import io.ferrite.drivers.spi.value.Secret;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One conductor alone, beside others that share its database and its key. */
@Command(
        mixinStandardHelpOptions = true,
        description = "One conductor alone, over a database that is migrated; APIs are processes of their own.")
final class ConductorCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private CommandSpec self;

    @Mixin
    private SettingsOptions settings;

    ConductorCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Shutdown shutdown = Shutdown.watch();
                House house = new House(settings.load(around), around)) {
            Secret key = house.sharedKey();
            PrintWriter out = self.commandLine().getOut();
            out.println("The conductor takes commands at " + house.startConductor(house.sharedStores(), key));
            out.flush();
            shutdown.await();
        }
        return ExitCode.OK;
    }
}
