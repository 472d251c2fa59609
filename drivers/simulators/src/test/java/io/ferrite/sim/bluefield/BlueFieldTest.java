package io.ferrite.sim.bluefield;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ferrite.sim.machine.Arrival;
import io.ferrite.sim.machine.BootTarget;
import io.ferrite.sim.machine.Power;
import io.ferrite.sim.machine.ResetType;
import io.ferrite.sim.machine.SimMachine;
import io.ferrite.sim.redfish.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlueFieldTest {
    private static final String SYSTEM = BlueField.SYSTEM;
    private static final String RESET = SYSTEM + "/Actions/ComputerSystem.Reset";
    private static final String UPDATE = "/redfish/v1/UpdateService/Actions/UpdateService.SimpleUpdate";
    private static final String INSTALL = "{\"TransferProtocol\": \"HTTP\", \"ImageURI\": \"10.0.0.1/DOCA_3.0.bfb\","
            + " \"Targets\": [\"redfish/v1/UpdateService/FirmwareInventory/DPU_OS\"]}";

    private BlueField dpu;
    private Browser browser;

    @BeforeEach
    void start() {
        dpu = BlueField.start("dpu");
        browser = Browser.of(dpu.redfish());
    }

    @AfterEach
    void stop() {
        browser.close();
        dpu.close();
    }

    @Test
    void everyLinkLeadsToAPage() throws Exception {
        Set<String> seen = new TreeSet<>();
        Deque<String> toSee = new ArrayDeque<>(List.of("/redfish/v1"));
        while (!toSee.isEmpty()) {
            String path = toSee.pop();
            if (seen.add(path)) {
                HttpResponse<String> answer = browser.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                toSee.addAll(links(Browser.json(answer)));
            }
        }
        assertThat(seen).contains(SYSTEM + "/Oem/Nvidia", "/redfish/v1/UpdateService/FirmwareInventory/DPU_OS");
    }

    private static List<String> links(JsonNode page) {
        return page.findValuesAsText("@odata.id").stream()
                .filter(link -> !link.contains("LogServices/EventLog/Entries/"))
                .toList();
    }

    @Test
    void looksLikeARealCard() throws Exception {
        JsonNode system = browser.page(SYSTEM);

        assertThat(system.path("SerialNumber").asText()).hasSize(24).endsWith(" ");
        assertThat(system.at("/BootProgress/OemLastState").asText()).isEqualTo("OsIsRunning");
        assertThat(browser.page(SYSTEM + "/Oem/Nvidia").path("Mode").asText()).isEqualTo("DpuMode");
    }

    @Test
    void restsAndWakesByAForcedRestart() throws Exception {
        browser.post(RESET, "{\"ResetType\": \"GracefulShutdown\"}");
        JsonNode resting = browser.page(SYSTEM);
        assertThat(resting.path("PowerState").asText()).isEqualTo("Paused");
        assertThat(resting.at("/Status/State").asText()).isEqualTo("StandbyOffline");
        assertThat(browser.post(RESET, "{\"ResetType\": \"On\"}").statusCode()).isEqualTo(200);
        assertThat(dpu.machine().power()).isEqualTo(Power.PAUSED);

        HttpResponse<String> answer = browser.post(RESET, "{\"ResetType\": \"ForceRestart\"}");

        assertThat(Browser.json(answer).at("/@Message.ExtendedInfo/0/MessageId").asText())
                .endsWith("Success");
        assertThat(dpu.machine().power()).isEqualTo(Power.ON);
    }

    @Test
    void takesBootSettingsOnTheSettingsPage() throws Exception {
        String body = "{\"Boot\": {\"BootSourceOverrideMode\": \"UEFI\", \"BootSourceOverrideEnabled\": \"Once\","
                + " \"BootSourceOverrideTarget\": \"UefiHttp\"}}";
        assertThat(browser.patch(SYSTEM + "/Settings", body).statusCode()).isEqualTo(200);
        assertThat(browser.page(SYSTEM + "/Settings")
                        .at("/Boot/BootSourceOverrideTarget")
                        .asText())
                .isEqualTo("UefiHttp");

        browser.post(RESET, "{\"ResetType\": \"ForceRestart\"}");

        assertThat(dpu.machine().boots().getFirst().found().target()).isEqualTo(BootTarget.UEFI_HTTP);
        assertThat(changes()).containsExactly("BootSourceOverrideTarget=UefiHttp Once UEFI", "ResetType=ForceRestart");
    }

    @Test
    void doesNotBootFromADiskByOverride() throws Exception {
        assertThat(browser.patch(SYSTEM, "{\"Boot\": {\"BootSourceOverrideTarget\": \"Hdd\"}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void changesItsModeWithThePowerOfTheHost() throws Exception {
        SimMachine host = SimMachine.server("host");
        host.putPower(Power.ON);
        dpu.card().in(host);
        browser.post(SYSTEM + "/Oem/Nvidia/Actions/Mode.Set", "{\"Mode\": \"NicMode\"}");
        assertThat(browser.page(SYSTEM + "/Oem/Nvidia").path("Mode").asText()).isEqualTo("DpuMode");

        host.reset(ResetType.FORCE_OFF);

        assertThat(browser.page(SYSTEM + "/Oem/Nvidia").path("Mode").asText()).isEqualTo("NicMode");
        assertThat(dpu.card().osRuns()).isFalse();
    }

    @Test
    void doesNotGetRshimFromTheHost() throws Exception {
        String rshim = "/redfish/v1/Managers/Bluefield_BMC/Oem/Nvidia";
        String enable = "{\"BmcRShim\": {\"BmcRShimEnabled\": true}}";
        dpu.card().hostTakesRshim();
        assertThat(browser.patch(rshim, enable).statusCode()).isEqualTo(200);

        assertThat(browser.page(rshim).at("/BmcRShim/BmcRShimEnabled").asBoolean())
                .isFalse();
    }

    @Test
    void installsAnImage() throws Exception {
        browser.patch("/redfish/v1/Managers/Bluefield_BMC/Oem/Nvidia", "{\"BmcRShim\": {\"BmcRShimEnabled\": true}}");
        HttpResponse<String> answer = browser.post(UPDATE, INSTALL);
        assertThat(answer.statusCode()).isEqualTo(202);

        JsonNode task = browser.page(answer.headers().firstValue("Location").orElseThrow());

        assertThat(task.path("TaskState").asText()).isEqualTo("Completed");
        assertThat(browser.page("/redfish/v1/UpdateService/FirmwareInventory/DPU_OS")
                        .path("Version")
                        .asText())
                .isEqualTo("DOCA_3.0");
        assertThat(dpu.machine().boots()).hasSize(1);
    }

    @Test
    void failsAnInstallationWithoutRshim() throws Exception {
        HttpResponse<String> answer = browser.post(UPDATE, INSTALL);

        JsonNode task = browser.page(answer.headers().firstValue("Location").orElseThrow());

        assertThat(task.path("TaskState").asText()).isEqualTo("Exception");
        assertThat(task.at("/Messages/0/MessageId").asText()).isEqualTo("Update.1.0.TransferFailed");
    }

    @Test
    void refusesASecondUpdateMeanwhile() throws Exception {
        dpu.updates().length(Duration.ofHours(1));
        browser.post(UPDATE, INSTALL);

        HttpResponse<String> second = browser.post(UPDATE, INSTALL);

        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(second.body()).contains("UpdateInProgress");
    }

    private List<String> changes() {
        return dpu.machine().changes().stream().map(Arrival::what).toList();
    }
}
