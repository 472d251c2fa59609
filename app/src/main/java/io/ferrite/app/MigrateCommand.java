package io.ferrite.app;

import io.ferrite.app.wiring.DatabaseSettings;
import io.ferrite.app.wiring.OpenDatabase;
import io.ferrite.app.wiring.Surroundings;
import io.ferrite.db.Migrator.Migration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the database's schema up to date. */
@Command(mixinStandardHelpOptions = true, description = "Brings the schema of the database up to date.")
final class MigrateCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private CommandSpec self;

    @Mixin
    private SettingsOptions settings;

    MigrateCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        DatabaseSettings database = settings.load(around).get(DatabaseSettings.class);
        try (OpenDatabase open = OpenDatabase.open(database, around)) {
            Migration done = open.migrate();
            self.commandLine().getOut().printf("Schema %s, %d files applied.%n", done.version(), done.applied());
        }
        self.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
