package io.ferrite.sim.ipmi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The real ipmitool as a process that talks to one simulated BMC. */
public record IpmiTool(int port, String user, String password) {
    /** How the suite is chosen: said on the command line, or asked for by ipmitool itself. */
    public enum Suite {
        C3("-C 3"),
        C17("-C 17"),
        ASKED("-v");

        private final String option;

        Suite(String option) {
            this.option = option;
        }
    }

    /** How the process ended and what it printed. */
    public record Outcome(int status, String output) {}

    public static boolean present() {
        try {
            return new ProcessBuilder("ipmitool", "-V").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public Outcome run(Suite suite, String words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ipmitool", "-I", "lanplus", "-N", "2", "-R", "4"));
        command.addAll(List.of("-H", "127.0.0.1", "-p", Integer.toString(port), "-U", user, "-P", password));
        command.addAll(words(suite.option));
        command.addAll(words(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }
}
