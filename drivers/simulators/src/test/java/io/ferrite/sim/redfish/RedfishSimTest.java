package io.ferrite.sim.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ferrite.sim.machine.Arrival;
import io.ferrite.sim.machine.BootTarget;
import io.ferrite.sim.machine.Persistence;
import io.ferrite.sim.machine.Power;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedfishSimTest {
    private static final String SYSTEM = "/redfish/v1/Systems/1";
    private static final String RESET = SYSTEM + "/Actions/ComputerSystem.Reset";
    private static final String SESSIONS = "/redfish/v1/SessionService/Sessions";

    private RedfishSim sim;
    private Browser browser;

    @BeforeEach
    void start() {
        sim = RedfishSim.start(Profiles.genericServer());
        browser = Browser.of(sim);
    }

    @AfterEach
    void stop() {
        browser.close();
        sim.close();
    }

    @Test
    void showsTheRootToAnybody() throws Exception {
        try (Browser stranger = Browser.stranger(sim.baseUri())) {
            assertThat(stranger.page("/redfish/v1/").path("RedfishVersion").asText())
                    .isEqualTo("1.9.0");
            assertThat(stranger.page("/redfish").path("v1").asText()).isEqualTo("/redfish/v1/");
        }
    }

    @Test
    void hidesTheRestFromStrangers() throws Exception {
        try (Browser stranger = Browser.stranger(sim.baseUri())) {
            HttpResponse<String> answer = stranger.get(SYSTEM);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(messageId(answer)).endsWith("NoValidSession");
        }
    }

    @Test
    void opensAndClosesSessions() throws Exception {
        String login = "{\"UserName\": \"root\", \"Password\": \"0penBmc-sim-1\"}";
        try (Browser stranger = Browser.stranger(sim.baseUri())) {
            HttpResponse<String> opened = stranger.post(SESSIONS, login);
            String token = opened.headers().firstValue("X-Auth-Token").orElseThrow();
            String location = opened.headers().firstValue("Location").orElseThrow();

            assertThat(opened.statusCode()).isEqualTo(201);
            assertThat(stranger.get(SYSTEM, "X-Auth-Token", token).statusCode()).isEqualTo(200);
            assertThat(stranger.send("DELETE", location, "", "X-Auth-Token", token)
                            .statusCode())
                    .isEqualTo(204);
            assertThat(stranger.get(SYSTEM, "X-Auth-Token", token).statusCode()).isEqualTo(401);
            assertThat(sim.sessions()).isZero();
        }
    }

    @Test
    void refusesALoginWithTheWrongPassword() throws Exception {
        assertThat(browser.post(SESSIONS, "{\"UserName\": \"root\", \"Password\": \"no\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void listsItsResources() throws Exception {
        for (String collection : List.of("Systems", "Managers", "Chassis", "UpdateService/FirmwareInventory")) {
            JsonNode list = browser.page("/redfish/v1/" + collection);
            assertThat(list.path("Members@odata.count").asInt()).isPositive();
            String first = list.at("/Members/0/@odata.id").asText();
            assertThat(browser.page(first).path("@odata.id").asText()).isEqualTo(first);
        }
    }

    @Test
    void switchesPower() throws Exception {
        assertThat(browser.page(SYSTEM).path("PowerState").asText()).isEqualTo("Off");
        assertThat(browser.post(RESET, "{\"ResetType\": \"On\"}").statusCode()).isEqualTo(204);
        assertThat(browser.page(SYSTEM).path("PowerState").asText()).isEqualTo("On");
        browser.post(RESET, "{\"ResetType\": \"ForceRestart\"}");
        browser.post(RESET, "{\"ResetType\": \"ForceOff\"}");

        assertThat(sim.machine().power()).isEqualTo(Power.OFF);
        assertThat(sim.machine().resets()).isEqualTo(1);
        assertThat(changes()).containsExactly("ResetType=On", "ResetType=ForceRestart", "ResetType=ForceOff");
    }

    @Test
    void refusesResetsThatItDoesNotKnow() throws Exception {
        HttpResponse<String> answer = browser.post(RESET, "{\"ResetType\": \"Explode\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(messageId(answer)).endsWith("ActionParameterValueNotInList");
        assertThat(browser.post(RESET, "{}").statusCode()).isEqualTo(400);
        assertThat(browser.post(RESET, "{").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesToRestartAMachineThatIsOff() throws Exception {
        assertThat(browser.post(RESET, "{\"ResetType\": \"ForceRestart\"}").statusCode())
                .isEqualTo(409);
        assertThat(sim.machine().resets()).isZero();
    }

    @Test
    void usesUpASingleBootOverride() throws Exception {
        String body = "{\"Boot\": {\"BootSourceOverrideTarget\": \"Pxe\", \"BootSourceOverrideEnabled\": \"Once\"}}";
        assertThat(browser.patch(SYSTEM, body).statusCode()).isEqualTo(204);
        assertThat(browser.page(SYSTEM).at("/Boot/BootSourceOverrideEnabled").asText())
                .isEqualTo("Once");

        browser.post(RESET, "{\"ResetType\": \"On\"}");

        assertThat(browser.page(SYSTEM).at("/Boot/BootSourceOverrideEnabled").asText())
                .isEqualTo("Disabled");
        assertThat(sim.machine().boots().getFirst().found().target()).isEqualTo(BootTarget.PXE);
        assertThat(changes()).containsExactly("BootSourceOverrideTarget=Pxe Once", "ResetType=On");
    }

    @Test
    void keepsALastingBootOverride() throws Exception {
        browser.patch(
                SYSTEM,
                "{\"Boot\": {\"BootSourceOverrideTarget\": \"Hdd\", \"BootSourceOverrideEnabled\": \"Continuous\"}}");
        browser.post(RESET, "{\"ResetType\": \"On\"}");

        assertThat(sim.machine().bootOverride().persistence()).isEqualTo(Persistence.CONTINUOUS);
    }

    @Test
    void refusesBootSettingsThatItDoesNotKnow() throws Exception {
        HttpResponse<String> value = browser.patch(SYSTEM, "{\"Boot\": {\"BootSourceOverrideTarget\": \"Tape\"}}");
        HttpResponse<String> name = browser.patch(SYSTEM, "{\"Boot\": {\"BootSourceOverride\": \"Pxe\"}}");

        assertThat(value.statusCode()).isEqualTo(400);
        assertThat(messageId(value)).endsWith("PropertyValueNotInList");
        assertThat(messageId(name)).endsWith("PropertyUnknown");
        assertThat(messageId(browser.patch(SYSTEM, "{\"UUID\": \"x\"}"))).endsWith("PropertyNotWritable");
        assertThat(sim.machine().bootOverride().target()).isEqualTo(BootTarget.NONE);
    }

    @Test
    void takesTheTagOfTheShownPageOnly() throws Exception {
        String tag = browser.get(SYSTEM).headers().firstValue("ETag").orElseThrow();

        assertThat(browser.patch(SYSTEM, "{\"AssetTag\": \"a\"}", "If-Match", "W/" + tag)
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.patch(SYSTEM, "{\"AssetTag\": \"b\"}", "If-Match", tag)
                        .statusCode())
                .isEqualTo(412);
        assertThat(browser.patch(SYSTEM, "{\"AssetTag\": \"b\"}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.page(SYSTEM).path("AssetTag").asText()).isEqualTo("b");
    }

    @Test
    void tellsWrongPathsFromWrongMethods() throws Exception {
        assertThat(browser.get("/redfish/v1/Systems/2").statusCode()).isEqualTo(404);
        assertThat(messageId(browser.get("/redfish/v1/Systems/2"))).endsWith("ResourceMissingAtURI");
        HttpResponse<String> wrong = browser.send("DELETE", SYSTEM, "");
        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.headers().firstValue("Allow")).hasValue("GET, HEAD, PATCH");
    }

    @Test
    void appliesBiosSettingsAtTheNextBoot() throws Exception {
        browser.patch(SYSTEM + "/Bios/Settings", "{\"Attributes\": {\"HyperThreading\": \"Disabled\"}}");
        assertThat(browser.page(SYSTEM + "/Bios")
                        .at("/Attributes/HyperThreading")
                        .asText())
                .isEqualTo("Enabled");

        browser.post(RESET, "{\"ResetType\": \"On\"}");

        assertThat(browser.page(SYSTEM + "/Bios")
                        .at("/Attributes/HyperThreading")
                        .asText())
                .isEqualTo("Disabled");
        assertThat(browser.page(SYSTEM + "/Bios/Settings").path("Attributes")).isEmpty();
    }

    @Test
    void notesWhatIsOnlyLookedAtApart() throws Exception {
        browser.get(SYSTEM);

        assertThat(changes()).isEmpty();
        assertThat(sim.machine().arrivals().getFirst().what()).isEqualTo("GET " + SYSTEM);
    }

    @Test
    void saysThatAConnectionEnds() throws Exception {
        assertThat(RawHttp.get(sim, SYSTEM, "Connection: close")).contains("Connection: close");
        assertThat(RawHttp.get(sim, SYSTEM, "Accept: */*")).doesNotContain("Connection: close");
    }

    private List<String> changes() {
        return sim.machine().changes().stream().map(Arrival::what).toList();
    }

    private static String messageId(HttpResponse<String> answer) throws Exception {
        return Browser.json(answer)
                .at("/error/@Message.ExtendedInfo/0/MessageId")
                .asText();
    }
}
