package io.ferrite.sim.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ferrite.sim.redfish.Browser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimRackTest {
    private static final String RESET = "/redfish/v1/Systems/1/Actions/ComputerSystem.Reset";

    private SimRack rack;
    private Browser control;

    @BeforeEach
    void start() {
        rack = SimRack.demo();
        control = Browser.stranger(rack.controlUri());
    }

    @AfterEach
    void stop() {
        control.close();
        rack.close();
    }

    @Test
    void listsTwoHostsWithTwoCardsEach() throws Exception {
        JsonNode machines = control.page("/machines").path("machines");

        assertThat(machines.findValuesAsText("name"))
                .containsExactly("host-a", "host-a-dpu-0", "host-a-dpu-1", "host-b", "host-b-dpu-0", "host-b-dpu-1");
        assertThat(machines.path(0).path("faces").has("ipmi")).isFalse();
        assertThat(machines.path(1).path("faces").has("ipmi")).isTrue();
        assertThat(machines.path(1).path("faces").has("redfish")).isTrue();
        assertThat(machines.path(1).path("host").asText()).isEqualTo("host-a");
        assertThat(machines.path(3).path("faces").has("redfish")).isFalse();
    }

    @Test
    void tellsAnotherProcessWhatArrived() throws Exception {
        try (Browser browser = Browser.of(rack.machine("host-a").redfish().orElseThrow())) {
            browser.get("/redfish/v1/Systems/1");
            browser.post(RESET, "{\"ResetType\": \"On\"}");
        }

        JsonNode machine = control.page("/machines/host-a?changes");

        assertThat(machine.path("power").asText()).isEqualTo("On");
        assertThat(machine.path("arrivals")).hasSize(1);
        assertThat(machine.at("/arrivals/0/what").asText()).isEqualTo("ResetType=On");
        assertThat(control.page("/machines/host-a").path("arrivals")).hasSize(2);
    }

    @Test
    void changesTheWeather() throws Exception {
        HttpResponse<String> raised =
                control.post("/machines/host-a/fault", "{\"fault\": \"status\", \"status\": 503, \"times\": 5}");
        assertThat(raised.statusCode()).isEqualTo(200);
        assertThat(Browser.json(raised).at("/faults/0/fault").asText()).isEqualTo("status");
        try (Browser browser = Browser.of(rack.machine("host-a").redfish().orElseThrow())) {
            assertThat(browser.get("/redfish/v1").statusCode()).isEqualTo(503);
            control.send("DELETE", "/machines/host-a/fault", "");
            assertThat(browser.get("/redfish/v1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesOrdersThatItDoesNotUnderstand() throws Exception {
        assertThat(control.post("/machines/host-a/fault", "{\"fault\": \"rain\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(control.post("/machines/host-a/fault", "{\"face\": \"ipmi\", \"fault\": \"hang\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(control.post("/machines/host-z/fault", "{}").statusCode()).isEqualTo(404);
        assertThat(control.get("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void takesMoreMachines() throws Exception {
        rack.addRedfishHost("host-c");
        rack.addCard("host-c-dpu-0", "host-c");

        assertThat(control.page("/machines").path("machines")).hasSize(8);
        assertThat(rack.machine("host-c-dpu-0").card()).isPresent();
    }
}
