package io.ferrite.app;

import io.ferrite.app.cli.BaremetalCommand;
import io.ferrite.app.cli.RestFailure;
import io.ferrite.app.wiring.Release;
import io.ferrite.app.wiring.Surroundings;
import io.ferrite.conductor.hardware.CatalogProblem;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.setting.SettingsException;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code ferrite}: one word selects what to be. Ends with 0 where all went well, 1 where not, 2 where it was misspelled. */
@Command(name = "ferrite", mixinStandardHelpOptions = true, description = "A bare-metal service.")
public final class Main implements Callable<Integer> {

    @Spec
    private CommandSpec self;

    private Main() {}

    public static void main(String[] arguments) {
        LogLevel.choose(arguments);
        int status = commandLine(Surroundings.ofProcess()).execute(arguments);
        System.exit(status);
    }

    /** All commands. */
    static CommandLine commandLine(Surroundings around) {
        CommandLine main = new CommandLine(new Main());
        // spotless:off   a table: one row per command
        main.addSubcommand("all",            new AllCommand(around));
        main.addSubcommand("api",            new ApiCommand(around));
        main.addSubcommand("conductor",      new ConductorCommand(around));
        main.addSubcommand("migrate",        new MigrateCommand(around));
        main.addSubcommand("check-settings", new CheckSettingsCommand(around));
        main.addSubcommand("versions",       new VersionsCommand());
        main.addSubcommand("sim",            new SimCommand());
        main.addSubcommand("demo",           new DemoCommand(around));
        main.addSubcommand("baremetal",
                BaremetalCommand.command(around.environment(), around.input(), around.time()));
        // spotless:on
        main.getCommandSpec().version(Release.text());
        main.getSubcommands().values().forEach(sub -> sub.getCommandSpec().version(Release.text()));
        main.setExecutionExceptionHandler(Main::tell);
        return main;
    }

    @Override
    public Integer call() {
        throw new ParameterException(self.commandLine(), "Which command?");
    }

    /** What people can act on is told in a sentence; a bug is told with its trace. */
    private static int tell(Exception thrown, CommandLine line, ParseResult parsed) {
        switch (thrown) {
            case SettingsException mistakes -> line.getErr().println(mistakes.getMessage());
            case Problem problem -> line.getErr().println(problem.getMessage());
            case CatalogProblem plugins -> line.getErr().println(plugins.getMessage());
            case RestFailure failure -> line.getErr().println(failure.getMessage());
            case Exception bug -> LoggerFactory.getLogger(Main.class).error("This should not have happened", bug);
        }
        line.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
