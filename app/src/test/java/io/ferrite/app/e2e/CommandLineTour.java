package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ferrite.core.watch.TimeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people type: each command of OpenStack's client that is about nodes, drivers, conductors and shards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CommandLineTour {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WIPE = "[{\"interface\": \"bios\", \"step\": \"factory_reset\"}]";
    private static final String REBOOT = "[{\"interface\": \"power\", \"step\": \"reboot\"}]";
    private static final String HOLD = "[{\"interface\": \"deploy\", \"step\": \"hold\"}]";

    private final TimeSource time = TimeSource.system();

    private RackHouse house;
    private CommandLine cli;

    /** The settings of the service beyond the usual ones; {@code folder} takes files that they name. */
    abstract String[] settings(Path folder) throws IOException;

    /** How the clients log in. */
    abstract Map<String, String> login(String address);

    @BeforeAll
    void startTheHouseAndTheClients(@TempDir Path folder) throws IOException {
        CommandLine.python("cli.py", Map.of());
        house = new RackHouse(folder, settings(folder));
        cli = CommandLine.start(login(house.address()));
    }

    @AfterAll
    void closeThem() {
        if (cli != null) {
            cli.close();
        }
        if (house != null) {
            house.close();
        }
    }

    @Test
    void createsShowsAndDeletesNodes() {
        JsonNode made = cli.json(
                "baremetal node create --driver fake-hardware --name made --property cpus=4 --driver-info a=b"
                        + " --extra rack=r1 --resource-class small --owner me --shard s1 --description",
                "two words");
        assertThat(made.path("provision_state").asText()).isEqualTo("enroll");
        JsonNode shown = cli.json("openstack baremetal node show made");
        assertThat(shown.path("uuid")).isEqualTo(made.path("uuid"));
        assertThat(shown.at("/properties/cpus").asText()).isEqualTo("4");
        assertThat(shown.at("/extra/rack").asText()).isEqualTo("r1");
        assertThat(shown.path("description").asText()).isEqualTo("two words");
        assertThat(cli.json("baremetal node show made --fields name owner").properties())
                .hasSize(2);
        assertThat(cli.refusal("baremetal node create --driver fake-hardware --name made"))
                .contains("409");
        assertThat(cli.refusal("baremetal node create --driver none-such")).contains("none-such");
        assertThat(cli.text("baremetal node delete made")).contains("Deleted node made");
        assertThat(cli.refusal("baremetal node show made")).contains("404");
    }

    @Test
    void listsNodes() {
        node("list-a", "--resource-class lists --owner one --shard left");
        node("list-b", "--resource-class lists --lessee two");
        node("list-c", "--resource-class lists --owner one --parent-node list-a");
        cli.text("baremetal node maintenance set list-b --reason sick");
        assertThat(listed("")).containsExactly("list-a", "list-b");
        assertThat(listed("--include-children")).containsExactly("list-a", "list-b", "list-c");
        assertThat(listed("--parent-node list-a")).containsExactly("list-c");
        assertThat(listed("--sort name:desc")).containsExactly("list-b", "list-a");
        assertThat(listed("--maintenance")).containsExactly("list-b");
        assertThat(listed("--no-maintenance --include-children")).containsExactly("list-a", "list-c");
        assertThat(listed("--owner one")).containsExactly("list-a");
        assertThat(listed("--limit 1 --sort name")).containsExactly("list-a");
        assertThat(listed("--description-contains absent")).isEmpty();
        assertThat(listed("--lessee two")).containsExactly("list-b");
        assertThat(listed("--shards left right")).containsExactly("list-a");
        assertThat(listed("--unsharded")).containsExactly("list-b");
        assertThat(listed("--driver fake-hardware --provision-state enroll --unassociated --no-retired"))
                .hasSize(2);
        assertThat(listed("--associated")).isEmpty();
        assertThat(cli.json("baremetal node list --resource-class lists --long"))
                .allSatisfy(
                        node -> assertThat(node.path("resource_class").asText()).isEqualTo("lists"));
        assertThat(cli.json("baremetal node children list list-a")
                        .path("children")
                        .size())
                .isEqualTo(1);
        assertThat(cli.json("baremetal shard list").findValuesAsText("name")).contains("left");
    }

    private List<String> listed(String filters) {
        String words = ("baremetal node list --resource-class lists --fields name " + filters).strip();
        return texts(cli.json(words), "name");
    }

    @Test
    void changesNodes() {
        node("change", "--property cpus=4");
        cli.text("baremetal node set change --property ram=8 --extra a=b --driver-info user=u --instance-info x=y"
                + " --resource-class big --owner me --lessee you --description text --retired --retired-reason old"
                + " --no-automated-clean --name changed");
        JsonNode set = cli.json("baremetal node show changed");
        assertThat(set.at("/properties/ram").asText()).isEqualTo("8");
        assertThat(set.path("retired").asBoolean()).isTrue();
        assertThat(set.path("automated_clean").asBoolean(true)).isFalse();
        cli.text("baremetal node unset changed --property ram --extra a --resource-class --owner --lessee --description"
                + " --retired --automated-clean --conductor-group");
        JsonNode unset = cli.json("baremetal node show changed");
        assertThat(unset.at("/properties/ram").isMissingNode()).isTrue();
        assertThat(unset.path("owner").isNull()).isTrue();
        assertThat(unset.path("retired").asBoolean()).isFalse();
        cli.text("baremetal node set changed --driver redfish --reset-interfaces");
        assertThat(cli.json("baremetal node show changed")
                        .path("power_interface")
                        .asText())
                .isEqualTo("redfish");
        assertThat(cli.refusal("baremetal node set changed --driver none-such")).contains("none-such");
    }

    @Test
    void bringsNodesThroughTheirLife() {
        node("life", "");
        cli.text("baremetal node manage life --wait 30");
        cli.text("baremetal node inspect life");
        awaitState("life", "manageable");
        cli.text("baremetal node clean life --clean-steps", WIPE);
        awaitState("life", "manageable");
        cli.text("baremetal node provide life");
        awaitState("life", "available");
        cli.text("baremetal node deploy life");
        awaitState("life", "active");
        cli.text("baremetal node rebuild life");
        awaitState("life", "active");
        cli.text("baremetal node rescue life --rescue-password secret");
        awaitState("life", "rescue");
        cli.text("baremetal node unrescue life");
        awaitState("life", "active");
        cli.text("baremetal node service life --service-steps", REBOOT);
        awaitState("life", "active");
        cli.text("baremetal node undeploy life");
        awaitState("life", "available");
        assertThat(cli.refusal("baremetal node rescue life --rescue-password x"))
                .contains("available");
        assertThat(cli.json("baremetal node history list life").size()).isPositive();
        String event = cli.json("baremetal node history list life")
                .path(0)
                .path("uuid")
                .asText();
        assertThat(cli.json("baremetal node history get life " + event)
                        .path("severity")
                        .asText())
                .isNotEmpty();
        assertThat(cli.refusal("baremetal node inventory save life")).contains("404");
    }

    @Test
    void adoptsHoldsAndAborts() {
        node("adopted", "");
        cli.text("baremetal node manage adopted");
        awaitState("adopted", "manageable");
        cli.text("baremetal node clean adopted --clean-steps", HOLD);
        awaitState("adopted", "clean hold");
        cli.text("baremetal node unhold adopted");
        awaitState("adopted", "manageable");
        cli.text("baremetal node clean adopted --clean-steps", HOLD);
        awaitState("adopted", "clean hold");
        cli.text("baremetal node abort adopted");
        awaitState("adopted", "clean failed");
        cli.text("baremetal node manage adopted");
        awaitState("adopted", "manageable");
        cli.text("baremetal node adopt adopted");
        awaitState("adopted", "active");
        assertThat(cli.refusal("baremetal --max-retries 1 node delete adopted")).contains("active");
    }

    @Test
    void switchesPowerAndMaintenance() {
        node("power", "");
        cli.text("baremetal node power on power");
        await("power", "power_state", "power on");
        cli.text("baremetal node power off --soft --power-timeout 5 power");
        await("power", "power_state", "power off");
        cli.text("baremetal node power on power");
        await("power", "power_state", "power on");
        cli.text("baremetal node power off power");
        await("power", "power_state", "power off");
        cli.text("baremetal node reboot power");
        await("power", "power_state", "power on");
        cli.text("baremetal node reboot --soft power");
        await("power", "power_state", "power on");
        cli.text("baremetal node maintenance set power --reason sick");
        assertThat(cli.json("baremetal node show power")
                        .path("maintenance_reason")
                        .asText())
                .isEqualTo("sick");
        cli.text("baremetal node maintenance unset power");
        assertThat(cli.json("baremetal node show power").path("maintenance").asBoolean(true))
                .isFalse();
        assertThat(texts(cli.json("baremetal node validate power"), "Interface"))
                .contains("power", "management", "deploy");
    }

    @Test
    void managesWhatIsInsideTheMachine() {
        node("inside", "");
        cli.text("baremetal node boot device set inside pxe --persistent");
        assertThat(cli.json("baremetal node boot device show inside")
                        .path("boot_device")
                        .asText())
                .isEqualTo("pxe");
        assertThat(cli.text("baremetal node boot device show inside --supported"))
                .contains("pxe");
        cli.text("baremetal node boot mode set inside uefi");
        cli.text("baremetal node secure boot on inside");
        cli.text("baremetal node console enable inside");
        await("inside", "console_enabled", "true");
        assertThat(cli.json("baremetal node console show inside").toString()).contains("true");
        cli.text("baremetal node console disable inside");
        await("inside", "console_enabled", "false");
        cli.json("baremetal node bios setting list inside --long");
        cli.json("baremetal node firmware list inside");
        cli.text(
                "baremetal node set inside --target-raid-config",
                "{\"logical_disks\": [{\"size_gb\": 50, \"raid_level\": \"1\"}]}");
        assertThat(cli.json("baremetal node show inside")
                        .at("/target_raid_config/logical_disks")
                        .size())
                .isEqualTo(1);
        cli.text("baremetal node unset inside --target-raid-config");
        assertThat(cli.json("baremetal node passthru list inside").size()).isPositive();
        cli.text("baremetal node passthru call inside second_method --arg bar=x");
    }

    @Test
    void keepsTraitsAndVifs() {
        node("traits", "");
        cli.text("baremetal node add trait traits CUSTOM_A CUSTOM_B");
        assertThat(cli.json("baremetal node trait list traits").size()).isEqualTo(2);
        cli.text("baremetal node remove trait traits CUSTOM_A");
        assertThat(cli.json("baremetal node trait list traits").toString()).contains("CUSTOM_B");
        cli.text("baremetal node remove trait traits --all");
        assertThat(cli.json("baremetal node trait list traits").size()).isZero();
        assertThat(cli.refusal("baremetal node add trait traits lower")).contains("400");
        cli.text("baremetal node vif attach traits 1d5ee3a4-0c8a-4a5c-9f0c-0c8a4a5c9f0c");
        cli.json("baremetal node vif list traits");
        cli.text("baremetal node vif detach traits 1d5ee3a4-0c8a-4a5c-9f0c-0c8a4a5c9f0c");
    }

    @Test
    void showsDriversAndConductors() {
        assertThat(texts(cli.json("openstack baremetal driver list --long"), "name"))
                .contains("fake-hardware", "redfish", "ipmi");
        assertThat(cli.json("baremetal driver show redfish")
                        .path("default_power_interface")
                        .asText())
                .isEqualTo("redfish");
        assertThat(texts(cli.json("baremetal driver property list redfish"), "property"))
                .contains("redfish_address");
        assertThat(texts(cli.json("baremetal driver raid property list fake-hardware"), "property"))
                .contains("raid_level");
        cli.json("baremetal driver passthru list fake-hardware");
        JsonNode conductors = cli.json("baremetal conductor list");
        assertThat(conductors.size()).isEqualTo(1);
        String host = conductors.path(0).path("hostname").asText();
        assertThat(cli.json("baremetal conductor show " + host).path("alive").asBoolean())
                .isTrue();
    }

    private void node(String name, String options) {
        cli.text(("baremetal node create --driver fake-hardware --name " + name + " " + options).strip());
    }

    private void awaitState(String node, String state) {
        await(node, "provision_state", state);
    }

    /** Waits until the node shows the value and nobody works on it. */
    private void await(String node, String field, String value) {
        Instant end = time.instant().plus(PATIENCE);
        JsonNode now = cli.json("baremetal node show " + node);
        while (!now.path(field).asText().equals(value)
                || !now.path("reservation").isNull()) {
            assertThat(time.instant())
                    .as("%s should be %s: %s", field, value, now)
                    .isBefore(end);
            now = cli.json("baremetal node show " + node);
        }
    }

    private static List<String> texts(JsonNode rows, String column) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(column).asText())
                .toList();
    }
}
