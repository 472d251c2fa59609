package io.ferrite.app;

import io.ferrite.api.wiring.ApiTerms;
import io.ferrite.app.wiring.Configuration;
import io.ferrite.app.wiring.Surroundings;
import io.ferrite.core.setting.LoadedSettings;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the settings and starts nothing. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Reads all settings, tells every mistake or prints what is in force; starts nothing.")
final class CheckSettingsCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private CommandSpec self;

    @Mixin
    private SettingsOptions settings;

    @Option(names = "--sample", description = "Print a settings file with every option and its default instead.")
    private boolean sample;

    CheckSettingsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        PrintWriter out = self.commandLine().getOut();
        if (sample) {
            out.print(Configuration.loader().sample());
            out.flush();
            return ExitCode.OK;
        }
        LoadedSettings loaded = settings.load(around);
        PrintWriter err = self.commandLine().getErr();
        loaded.warnings().forEach(warning -> err.println("warning: " + warning));
        List<String> mistakes = mistakes(loaded);
        mistakes.forEach(err::println);
        err.flush();
        if (!mistakes.isEmpty()) {
            return ExitCode.SOFTWARE;
        }
        out.print(loaded.page());
        out.flush();
        return ExitCode.OK;
    }

    /** Files that settings name are looked at once the settings themselves are right. */
    private static List<String> mistakes(LoadedSettings loaded) {
        if (loaded.mistakes().isEmpty()) {
            return ApiTerms.of(loaded).mistakes();
        }
        return loaded.mistakes();
    }
}
