package io.ferrite.app;

import io.ferrite.app.demo.RackPage;
import io.ferrite.sim.fleet.SimRack;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The simulated rack alone, for drivers and clients in other processes. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Simulates two hosts with two DPUs each, and prints their addresses and credentials.")
final class SimCommand implements Callable<Integer> {

    @Spec
    private CommandSpec self;

    @Option(names = "--control-port", defaultValue = "0", description = "The control page's port; 0 picks a free one.")
    private int controlPort;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        try (Shutdown shutdown = Shutdown.watch();
                SimRack rack = SimRack.demo(controlPort)) {
            print(rack);
            shutdown.await();
        }
        return ExitCode.OK;
    }

    private void print(SimRack rack) {
        PrintWriter out = self.commandLine().getOut();
        if (json) {
            out.println(RackPage.json(rack));
        } else {
            RackPage.lines(rack).forEach(out::println);
        }
        out.flush();
    }
}
