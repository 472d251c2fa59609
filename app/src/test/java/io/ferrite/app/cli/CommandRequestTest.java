package io.ferrite.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandRequestTest {

    private final FakeApi api = FakeApi.start();

    @AfterEach
    void stop() {
        api.close();
    }

    private CommandRun run(String line) {
        return CommandRun.of(api.uri(), "", line.split(" "));
    }

    // spotless:off   a table: command, request, body
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            node list                                    | GET    /v1/nodes                                       |
            node list --include-children --driver fake   | GET    /v1/nodes?include_children=true&driver=fake     |
            node list --parent-node h1 --fields uuid,name | GET   /v1/nodes?parent_node=h1&fields=uuid,name       |
            node list --long                             | GET    /v1/nodes?detail=true                           |
            node show h1                                 | GET    /v1/nodes/h1                                    |
            node show rack%1/h1                          | GET    /v1/nodes/rack%251%2Fh1                         |
            node create --driver d --name n              | POST   /v1/nodes                                       | {"name":"n","driver":"d"}
            node create --driver d --driver-info a=b --driver-info c=1 --property p={"x":[1]} | POST /v1/nodes    | {"driver":"d","driver_info":{"a":"b","c":1},"properties":{"p":{"x":[1]}}}
            node create --driver d --parent-node h1 --resource-class rc --extra e= | POST /v1/nodes               | {"driver":"d","parent_node":"h1","resource_class":"rc","extra":{"e":""}}
            node set h1 --name n --driver-info a=b       | PATCH  /v1/nodes/h1                                    | [{"op":"add","path":"/name","value":"n"},{"op":"add","path":"/driver_info/a","value":"b"}]
            node unset h1 --parent-node --extra e        | PATCH  /v1/nodes/h1                                    | [{"op":"remove","path":"/parent_node"},{"op":"remove","path":"/extra/e"}]
            node delete h1                               | DELETE /v1/nodes/h1                                    |
            node manage h1                               | PUT    /v1/nodes/h1/states/provision                   | {"target":"manage"}
            node provide h1                              | PUT    /v1/nodes/h1/states/provision                   | {"target":"provide"}
            node abort h1                                | PUT    /v1/nodes/h1/states/provision                   | {"target":"abort"}
            node clean h1 --clean-steps [{"interface":"power","step":"reboot"}] | PUT /v1/nodes/h1/states/provision | {"target":"clean","clean_steps":[{"interface":"power","step":"reboot"}]}
            node power on h1                             | PUT    /v1/nodes/h1/states/power                       | {"target":"power on"}
            node power off h1 --soft --power-timeout 9   | PUT    /v1/nodes/h1/states/power                       | {"target":"soft power off","timeout":9}
            node reboot h1                               | PUT    /v1/nodes/h1/states/power                       | {"target":"rebooting"}
            node validate h1                             | GET    /v1/nodes/h1/validate                           |
            node children list h1                        | GET    /v1/nodes/h1/children                           |
            node history list h1                         | GET    /v1/nodes/h1/history                            |
            driver list                                  | GET    /v1/drivers                                     |
            driver show redfish                          | GET    /v1/drivers/redfish                             |
            driver property list redfish                 | GET    /v1/drivers/redfish/properties                  |
            conductor list                               | GET    /v1/conductors                                  |
            """)
    // spotless:on
    void asksForWhatWasWritten(String command, String request, String body) {
        CommandRun run = run(command);
        assertThat(run.exit()).as(run.err()).isZero();
        List<String> expected = List.of(request.split(" +", -1));
        assertThat(api.arrived()).hasSize(1);
        FakeApi.Arrived arrived = api.arrived().getFirst();
        assertThat(arrived.method()).isEqualTo(expected.getFirst());
        assertThat(arrived.path().replace("%2C", ",")).isEqualTo(expected.getLast());
        assertThat(arrived.version()).isEqualTo("latest");
        assertSameJson(arrived.body(), body);
    }

    private static void assertSameJson(String arrived, String expected) {
        if (expected == null) {
            assertThat(arrived).isEmpty();
            return;
        }
        assertThat(Documents.value("x=" + arrived)).isEqualTo(Documents.value("x=" + expected));
    }

    @Test
    void takesStepsFromAFileOrFromWhatComesIn(@TempDir Path folder) throws IOException {
        String steps = "[{\"interface\":\"power\",\"step\":\"power_off\"}]";
        Path file = Files.writeString(folder.resolve("steps.json"), steps);
        run("node clean h1 --clean-steps @" + file);
        CommandRun.of(api.uri(), steps, "node", "clean", "h1", "--clean-steps", "-");
        assertThat(api.arrived())
                .extracting(FakeApi.Arrived::body)
                .containsOnly("{\"target\":\"clean\",\"clean_steps\":" + steps + "}");
    }

    @Test
    void asksOncePerNode() {
        run("node manage h1 h2");
        assertThat(api.arrived())
                .extracting(FakeApi.Arrived::path)
                .containsExactly("/v1/nodes/h1/states/provision", "/v1/nodes/h2/states/provision");
    }

    @Test
    void refusesStepsThatAreNotJsonAsWrongUsage() {
        CommandRun run = run("node clean h1 --clean-steps [oops");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("not JSON");
        assertThat(api.arrived()).isEmpty();
    }

    @Test
    void refusesUnknownAndIncompleteCommandsAsWrongUsage() {
        for (String line : List.of(
                "node",
                "node power",
                "node dance h1",
                "node show",
                "node create",
                "node list --no",
                "node manage h1 --wait soon")) {
            CommandRun run = run(line);
            assertThat(run.exit()).as(line).isEqualTo(2);
            assertThat(run.err()).as(line).isNotBlank();
        }
        assertThat(api.arrived()).isEmpty();
    }

    @Test
    void takesTheEndpointBeforeTheCommandAndBehindIt() {
        URI nobody = URI.create("http://127.0.0.1:1");
        for (String line :
                List.of("--os-endpoint %s node list", "node --os-endpoint %s list", "node list --os-endpoint %s")) {
            CommandRun run = CommandRun.of(nobody, "", line.formatted(api.uri()).split(" "));
            assertThat(run.exit()).as("%s: %s", line, run.err()).isZero();
        }
        assertThat(api.arrived()).hasSize(3);
    }

    @Test
    void takesTheFormatAndTheVersionBeforeTheCommandAndBehindIt() {
        for (String line : List.of(
                "-f json --os-baremetal-api-version 1.83 node list",
                "node list -f json --os-baremetal-api-version 1.83")) {
            assertThat(run(line).out()).as(line).startsWith("[");
        }
        assertThat(api.arrived()).extracting(FakeApi.Arrived::version).containsExactly("1.83", "1.83");
    }

    @Test
    void explainsEveryCommand() {
        for (Row row : BaremetalCommand.rows()) {
            CommandRun run = run(row.words() + " --help");
            assertThat(run.exit()).as(row.words()).isZero();
            assertThat(run.out()).contains(row.words());
        }
    }
}
