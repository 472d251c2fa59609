package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ferrite.sim.fault.Faults;
import io.ferrite.sim.fleet.RackMachine;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in a fleet, over real protocols: each of it is told, and nothing else suffers from it. */
class BadInputE2E {

    @TempDir
    private static Path folder;

    private static RackHouse house;

    @BeforeAll
    static void start() throws Exception {
        house = new RackHouse(folder);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String clean(String step) {
        return "{\"target\": \"clean\", \"clean_steps\": [%s]}".formatted(step);
    }

    private static String raw(String bytes, String more) {
        return clean("{\"interface\": \"vendor\", \"step\": \"send_raw\", \"execute_on_child_nodes\": true,"
                + " \"args\": {\"raw_bytes\": \"" + bytes + "\"}" + more + "}");
    }

    private static Faults redfishOf(String machine) {
        return house.rack().machine(machine).redfish().orElseThrow().faults();
    }

    private static Faults ipmiOf(String machine) {
        return house.rack().machine(machine).ipmi().orElseThrow().faults();
    }

    /** The flow failed for {@code reason} of the left child, and the right one was served all the same. */
    private static void leftFailsAlone(String host, String reason) {
        JsonNode failed = house.api().awaitState(host, "clean failed");
        String error = failed.path("last_error").asText();
        assertThat(error).contains("1 of 2 child nodes", host + "-left").containsIgnoringCase(reason);
        assertThat(error).doesNotContain("Exception", "\tat ");
        assertThat(house.api()
                        .get("/v1/nodes/%s/history?detail=true".formatted(host))
                        .toString())
                .contains(host + "-left");
        assertThat(house.api().steps(host)).hasSize(2).anySatisfy(step -> {
            assertThat(step.path("target_name").asText()).isEqualTo(host + "-right");
            assertThat(step.path("state").asText()).isEqualTo("done");
        });
    }

    @Test
    void aWrongPasswordOfOneCardIsTold() {
        house.addFamily("password");
        ipmiOf("password-left").wrongPassword();
        house.api().provision("password", raw("0x32 0x6a 0x01", ""));
        leftFailsAlone("password", "password");
    }

    @Test
    void aCardThatDoesNotAnswerIsTold() {
        house.addFamily("silent");
        ipmiOf("silent-left").goSilent();
        house.api().provision("silent", raw("0x32 0x6a 0x01", ""));
        leftFailsAlone("silent", "answer");
    }

    @Test
    void aBmcThatStopsInTheMiddleOfItsAnswersIsTold() {
        house.addFamily("broken");
        redfishOf("broken-left").dropMidAnswer(1000);
        house.api()
                .provision(
                        "broken",
                        clean("{\"interface\": \"management\", \"step\": \"set_boot_device\","
                                + " \"execute_on_child_nodes\": true, \"args\": {\"device\": \"pxe\"}}"));
        leftFailsAlone("broken", "broken-left");
    }

    @Test
    void aBmcThatNeverAnswersHoldsNobodyPastTheDeadline() {
        house.addFamily("hanging");
        redfishOf("hanging-left").hang();
        house.api()
                .provision(
                        "hanging",
                        clean("{\"interface\": \"power\", \"step\": \"reboot\", \"execute_on_child_nodes\": true}"));
        leftFailsAlone("hanging", "hanging-left");
    }

    @Test
    void aCardInMaintenanceIsTold() {
        house.addFamily("kept");
        house.api().ask("PUT", "/v1/nodes/kept-left/maintenance", "{\"reason\": \"being looked at\"}");
        house.api().provision("kept", raw("0x32 0x6a 0x01", ""));
        leftFailsAlone("kept", "maintenance");
    }

    @Test
    void bytesThatAreNoneNeverLeaveTheHouse() {
        house.addFamily("bytes");
        house.api().provision("bytes", raw("0x32 fish", ""));
        JsonNode failed = house.api().awaitState("bytes", "clean failed");
        assertThat(failed.path("last_error").asText()).contains("2 of 2 child nodes", "fish");
        RackMachine card = house.rack().machine("bytes-left");
        assertThat(card.machine().arrivals())
                .noneMatch(arrival -> arrival.what().startsWith("raw"));
    }

    @Test
    void anUnknownStepIsRefusedAndNothingHappens() {
        house.addFamily("steps");
        String sentence = house.api()
                .refusal(
                        400,
                        "PUT",
                        "/v1/nodes/steps/states/provision",
                        clean("{\"interface\": \"vendor\", \"step\": \"fly\", \"execute_on_child_nodes\": true}"));
        assertThat(sentence).contains("vendor.fly", "steps-left", "steps-right");
        assertThat(house.api().get("/v1/nodes/steps").path("provision_state").asText())
                .isEqualTo("manageable");
    }

    @Test
    void aLimitThatNamesNobodyOrNoChildIsRefused() {
        house.addFamily("limits");
        house.addFamily("others");
        String path = "/v1/nodes/limits/states/provision";
        UUID nobody = UUID.randomUUID();
        assertThat(house.api().refusal(404, "PUT", path, raw("0x32 0x6a", limit(nobody.toString()))))
                .contains(nobody.toString());
        assertThat(house.api().refusal(400, "PUT", path, raw("0x32 0x6a", limit("others-left"))))
                .contains("others-left");
        assertThat(house.api().refusal(400, "PUT", path, raw("0x32 0x6a", ", \"limit_child_node_execution\": [7]")))
                .isNotEmpty();
        house.api().provision("limits", raw("0x32 0x6a 0x01", limit("limits-right")));
        house.api().awaitState("limits", "manageable");
        assertThat(house.api().steps("limits")).hasSize(1);
    }

    private static String limit(String ident) {
        return ", \"limit_child_node_execution\": [\"%s\"]".formatted(ident);
    }

    @Test
    void aHostWithAWrongPasswordStaysEnrolled() {
        RackMachine host = house.rack().addIpmiHost("stranger");
        ipmiOf("stranger").wrongPassword();
        house.create(host);
        house.api().provision("stranger", "{\"target\": \"manage\"}");
        JsonNode node = house.api()
                .await("/v1/nodes/stranger", now -> !now.path("last_error").isNull());
        assertThat(node.path("provision_state").asText()).isEqualTo("enroll");
        assertThat(node.path("last_error").asText()).containsIgnoringCase("password");
    }
}
