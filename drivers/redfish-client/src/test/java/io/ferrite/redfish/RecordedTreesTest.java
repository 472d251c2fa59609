package io.ferrite.redfish;

import static io.ferrite.redfish.Tries.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads trees that were recorded from real BMCs. They are looked for in the folder that the system property or environment
 * variable {@code FERRITE_RECORDINGS} names, else in {@code ../shared/recordings} beside the repository.
 */
class RecordedTreesTest {

    private static final String PLACE = "FERRITE_RECORDINGS";

    @TempDir
    private Path unpacked;

    @Test
    void readsARackServer() throws Exception {
        try (Served tree = Served.from(recording("dell_poweredge_r750"), unpacked)) {
            ComputerSystem system = tree.systems().find("", soon());

            assertThat(tree.bmc().root(soon()).product()).isEqualTo("Integrated Dell Remote Access Controller");
            assertThat(system.id()).isEqualTo("System.Embedded.1");
            assertThat(system.model()).isEqualTo("PowerEdge R750");
            assertThat(system.power()).isEqualTo(PowerStatus.ON);
            assertThat(system.boot())
                    .isEqualTo(
                            new BootOverride(BootTarget.NONE, BootOverride.Frequency.DISABLED, BootOverride.Mode.UEFI));
            assertThat(system.bootTargets()).contains(BootTarget.PXE, BootTarget.HDD, BootTarget.UEFI_HTTP);
            assertThat(tree.systems().resetTypes(system, soon()))
                    .contains(ResetType.ON, ResetType.FORCE_OFF, ResetType.NMI);
            assertThat(tree.manager().firmware()).isNotBlank();
            assertThat(tree.chassis()).extracting(Chassis::id).contains("System.Embedded.1");
        }
    }

    @Test
    void readsADpu() throws Exception {
        try (Served tree = Served.from(recording("nvidia_bluefield3"), unpacked)) {
            ComputerSystem system = tree.systems().find("Bluefield", soon());

            assertThat(tree.bmc().root(soon()).vendor()).isEqualTo("Nvidia");
            assertThat(system.serial()).isEqualTo("MT2328XZ185R");
            assertThat(system.power()).isEqualTo(PowerStatus.ON);
            assertThat(system.bootProgress()).isEqualTo("OSRunning");
            assertThat(system.settings()).isEqualTo("/redfish/v1/Systems/Bluefield/Settings");
            assertThat(system.bootTargets()).contains(BootTarget.PXE).doesNotContain(BootTarget.HDD);
            assertThat(tree.systems().boot(system, soon()).target()).isEqualTo(BootTarget.NONE);
            assertThat(tree.systems().resetTypes(system, soon()))
                    .contains(ResetType.FORCE_RESTART, ResetType.GRACEFUL_SHUTDOWN);
            assertThat(tree.manager().firmware()).isEqualTo("BF-23.10-4");
            assertThat(tree.chassis())
                    .filteredOn(each -> each.id().equals("Card1"))
                    .singleElement()
                    .extracting(Chassis::part)
                    .isEqualTo("900-9D3B6-00CV-AA0");
        }
    }

    private static Path recording(String name) {
        Path folder = folder();
        Path archive = folder.resolve(name + ".tar.gz");
        assumeTrue(Files.isRegularFile(archive), () -> "No recordings in " + folder + "; name theirs in " + PLACE);
        return archive;
    }

    private static Path folder() {
        String named = System.getProperty(PLACE, System.getenv(PLACE));
        return named == null ? repository().resolve("../shared/recordings").normalize() : Path.of(named);
    }

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        while (here.getParent() != null && !Files.isDirectory(here.resolve(".mvn"))) {
            here = here.getParent();
        }
        return here;
    }

    /** A recorded tree behind a web server that knows GET only. */
    private record Served(Path tree, HttpServer server, RedfishClient client) implements AutoCloseable {

        static Served from(Path archive, Path folder) throws Exception {
            List<String> command = List.of(
                    "tar",
                    "-xzf",
                    archive.toString(),
                    "-C",
                    folder.toString(),
                    "--exclude=*Schemas*",
                    "--exclude=*schema*",
                    "--exclude=*Registries*");
            Process tar = new ProcessBuilder(command).inheritIO().start();
            assertThat(tar.waitFor()).isZero();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Served served = new Served(folder, server, new RedfishClient(Tries.QUICK));
            server.createContext("/", served::serve);
            server.start();
            return served;
        }

        RedfishConnection bmc() {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            return client.at(Endpoint.of(address, Credentials.NONE, new Trust.PublicAuthorities()));
        }

        Systems systems() {
            return new Systems(bmc());
        }

        ManagementController manager() {
            String path = bmc().members(bmc().root(soon()).managers(), soon()).getFirst();
            return ManagementController.read(bmc(), path, soon());
        }

        List<Chassis> chassis() {
            return bmc().members(bmc().root(soon()).chassis(), soon()).stream()
                    .map(path -> Chassis.read(bmc(), path, soon()))
                    .toList();
        }

        private void serve(HttpExchange exchange) throws IOException {
            Path file = tree.resolve(exchange.getRequestURI().getPath().substring(1), "index.json");
            boolean found = "GET".equals(exchange.getRequestMethod()) && Files.isRegularFile(file);
            byte[] body = found ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        @Override
        public void close() {
            client.close();
            server.stop(0);
        }
    }
}
