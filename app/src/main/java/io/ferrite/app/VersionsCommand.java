package io.ferrite.app;

import io.ferrite.api.version.Microversion;
import io.ferrite.app.wiring.Release;
import io.ferrite.drivers.spi.SpiVersion;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which release, which Java, which API, which driver contract. */
@Command(mixinStandardHelpOptions = true, description = "Tells release, Java, API versions and driver contract.")
final class VersionsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec self;

    @Override
    public Integer call() {
        PrintWriter out = self.commandLine().getOut();
        out.println("ferrite          " + Release.text());
        out.println("java             " + Runtime.version());
        out.printf(
                "api              %s to %s%n",
                Microversion.oldest().text(), Microversion.latest().text());
        out.println("driver contract  " + SpiVersion.CURRENT);
        out.flush();
        return ExitCode.OK;
    }
}
