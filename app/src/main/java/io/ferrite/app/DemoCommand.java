package io.ferrite.app;

import io.ferrite.app.demo.DemoHouse;
import io.ferrite.app.demo.DemoReport;
import io.ferrite.app.demo.LiveView;
import io.ferrite.app.wiring.Surroundings;
import io.ferrite.core.setting.LoadedSettings;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The demonstration. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Runs the whole service against a simulated rack, and compares what was asked with what arrived.")
final class DemoCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private CommandSpec self;

    @Mixin
    private SettingsOptions settings;

    @Option(names = "--exit", description = "End afterwards: with 0 if every check holds, else with 1.")
    private boolean exit;

    @Option(names = "--json", description = "Print one JSON object about it and nothing else.")
    private boolean json;

    DemoCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws InterruptedException {
        Instant began = around.time().instant();
        LoadedSettings loaded = settings.load(around, DemoHouse.SETTINGS);
        LiveView view = view();
        view.say("Starting six simulated machines, a MariaDB, a conductor and an API ...");
        try (Shutdown shutdown = Shutdown.watch();
                DemoHouse house = DemoHouse.start(loaded, around)) {
            DemoReport report = house.run(view, began);
            print(report);
            if (!exit) {
                stayUp(house, shutdown);
            }
            return status(report);
        }
    }

    private static int status(DemoReport report) {
        if (report.ok()) {
            return ExitCode.OK;
        }
        return ExitCode.SOFTWARE;
    }

    private LiveView view() {
        PrintWriter out = self.commandLine().getOut();
        if (json) {
            return new LiveView.Silent();
        }
        if (isTerminal()) {
            return new LiveView.Screen(out);
        }
        return new LiveView.Lines(out);
    }

    @SuppressWarnings("SystemConsoleNull") // it is null again since JDK 25 where input or output is redirected
    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private void print(DemoReport report) {
        PrintWriter out = self.commandLine().getOut();
        if (json) {
            out.println(report.json());
        } else {
            report.lines().forEach(out::println);
        }
        out.flush();
    }

    private void stayUp(DemoHouse house, Shutdown shutdown) throws InterruptedException {
        PrintWriter out = self.commandLine().getOut();
        if (!json) {
            out.println("It stays up until you press Ctrl-C. Try in another terminal:");
            house.hints().forEach(hint -> out.println("  " + hint));
            out.flush();
        }
        shutdown.await();
    }
}
