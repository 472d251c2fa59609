package io.ferrite.ipmi;

import io.ferrite.ipmi.IpmiException.Kind;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One running ipmi_sim with one BMC, an administrator and an operator, on a free port of the loopback address. */
final class OpenIpmiSim implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/bin/ipmi_sim");

    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private static final String LAN = """
            name "bmc1"
            set_working_mc 0x20
              startlan 1
                addr 127.0.0.1 PORT
                priv_limit admin
                allowed_auths_callback none md2 md5 straight
                allowed_auths_user none md2 md5 straight
                allowed_auths_operator none md2 md5 straight
                allowed_auths_admin none md2 md5 straight
                guid a123456789abcdefa123456700000001
              endlan
              chassis_control "SCRIPT"
              user 1 false "" "" user 1 none md2 md5 straight
              user 2 true "admin" "password" admin 60 none md2 md5 straight
              user 3 true "oper" "operpw" operator 10 none md2 md5 straight
            """;

    private static final String EMULATION = """
            mc_setbmc 0x20
            mc_add 0x20 0 no-device-sdrs 0x23 9 8 0x9f 0x1291 0xf02 persist_sdr
            sel_enable 0x20 1000 0x0a
            mc_enable 0x20
            """;

    private static final String CHASSIS = """
            #!/bin/sh
            cd VALUES || exit 1
            op=$1; shift
            case $op in
            get) for p in "$@"; do
                   v=; [ -f "$p" ] && read -r v < "$p"
                   case $p in boot) echo "boot:${v:-default}";; *) echo "$p:${v:-0}";; esac
                 done;;
            set) while [ $# -gt 1 ]; do echo "$2" > "$1"; shift 2; done;;
            esac
            exit 0
            """;

    private final Process process;
    private final int port;

    private OpenIpmiSim(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the program and waits until {@code client} can log in. */
    static OpenIpmiSim start(Path folder, IpmiClient client) throws IOException {
        int port = freePort();
        Path values = Files.createDirectories(folder.resolve("values"));
        Path script = folder.resolve("chassis.sh");
        Files.writeString(script, CHASSIS.replace("VALUES", values.toString()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Path lan = Files.writeString(
                folder.resolve("lan.conf"),
                LAN.replace("PORT", Integer.toString(port)).replace("SCRIPT", script.toString()));
        Path emulation = Files.writeString(folder.resolve("sim.emu"), EMULATION);
        Path state = Files.createDirectories(folder.resolve("state"));
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-c",
                        lan.toString(),
                        "-f",
                        emulation.toString(),
                        "-s",
                        state.toString(),
                        "-n")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sim.log").toFile())
                .start();
        OpenIpmiSim sim = new OpenIpmiSim(process, port);
        sim.awaitLogin(client);
        return sim;
    }

    IpmiEndpoint endpoint() {
        return IpmiEndpoint.of("127.0.0.1", port, "admin", IpmiKey.of("password".toCharArray()))
                .withSuite(CipherSuite.SUITE_3);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }

    private void awaitLogin(IpmiClient client) {
        Deadline deadline = Deadline.after(START_LIMIT);
        while (true) {
            try {
                client.connect(endpoint(), Duration.ofSeconds(2)).close();
                return;
            } catch (IpmiException e) {
                if (e.kind() != Kind.UNREACHABLE || deadline.isOver() || !process.isAlive()) {
                    process.destroy();
                    throw e;
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
