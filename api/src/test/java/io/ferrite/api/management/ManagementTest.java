package io.ferrite.api.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.node.Node;
import io.ferrite.core.provision.State;
import io.ferrite.core.rpc.Command.AskHardware;
import io.ferrite.core.rpc.HardwareRequest;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootMode;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.IndicatorComponent;
import io.ferrite.drivers.spi.value.IndicatorPlace;
import io.ferrite.drivers.spi.value.IndicatorState;
import io.ferrite.drivers.spi.value.MediaDevice;
import io.ferrite.drivers.spi.value.MediaImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the hardware of nodes: addresses, versions, and what reaches the conductor. */
class ManagementTest {

    private static final IndicatorPlace LED = new IndicatorPlace(IndicatorComponent.SYSTEM, "led");

    private static TestApi api;

    @BeforeAll
    static void open() {
        api = TestApi.start();
        api.node("n1", State.MANAGEABLE);
        api.node("busy", State.CLEANING);
    }

    @AfterAll
    static void close() {
        api.close();
    }

    @BeforeEach
    void forget() {
        api.conductor().forget();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,    states/raid,                  1.11, 406",
        "PUT,    states/boot_mode,             1.75, 404",
        "PUT,    states/secure_boot,           1.75, 404",
        "PUT,    management/inject_nmi,        1.28, 404",
        "POST,   vmedia,                       1.88, 404",
        "DELETE, vmedia,                       1.88, 404",
        "GET,    vmedia,                       1.92, 404",
        "GET,    bios,                         1.39, 404",
        "GET,    bios/x,                       1.39, 404",
        "GET,    firmware,                     1.85, 404"
    })
    void isNotThereForOlderClients(String method, String path, String version, int status) {
        assertThat(api.client(version)
                        .send(method, "/v1/nodes/n1/" + path, "{}")
                        .status())
                .isEqualTo(status);
        assertThat(api.conductor().received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PUT;  management/boot_device;                {}",
                "PUT;  management/boot_device;                {\"boot_device\":\"nope\"}",
                "PUT;  management/boot_device;                {\"boot_device\":5}",
                "PUT;  management/boot_device;                {\"boot_device\":\"pxe\",\"persistent\":\"x\"}",
                "PUT;  management/boot_device;                {\"boot_device\":\"pxe\",\"foo\":1}",
                "PUT;  management/inject_nmi;                 {\"a\":1}",
                "GET;  management/indicators/led;             {}",
                "GET;  management/indicators/led@nope;        {}",
                "GET;  management/indicators/nope/led;        {}",
                "PUT;  management/indicators/led@system;      {}",
                "PUT;  management/indicators/led@system;      {\"state\":\"nope\"}",
                "PUT;  states/boot_mode;                      {}",
                "PUT;  states/boot_mode;                      {\"target\":\"UEFI\"}",
                "PUT;  states/secure_boot;                    {\"target\":\"maybe\"}",
                "PUT;  states/console;                        {}",
                "PUT;  states/console;                        {\"enabled\":\"maybe\"}",
                "PUT;  states/raid;                           []",
                "PUT;  states/raid;                           {\"foo\":1}",
                "PUT;  states/raid;                           {\"logical_disks\":[]}",
                "POST; vmedia;                                {}",
                "POST; vmedia;                                {\"device_type\":\"tape\",\"image_url\":\"http://x/y\"}",
                "POST; vmedia;                                {\"device_type\":\"cdrom\",\"image_url\":\"gopher://x\"}",
                "POST; vmedia;                                {\"device_type\":\"cdrom\",\"image_url\":\"file:///etc\"}",
                "DELETE; vmedia?device_types=tape;            {}",
                "POST; vendor_passthru;                       {\"method\":\"x\"}",
                "POST; vendor_passthru/x?bar=1;               {}",
                "POST; vendor_passthru/x;                     []"
            })
    void refusesWhatIsWrongWithoutAskingTheConductor(String method, String path, String body) {
        Answer answer = api.client().send(method, "/v1/nodes/n1/" + path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.fault()).isNotBlank();
        assertThat(api.conductor().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "management/boot_device",
                "management/boot_device/supported",
                "management/indicators",
                "states/console",
                "vmedia",
                "vendor_passthru/methods",
                "vendor_passthru/x",
                "bios",
                "bios/x",
                "firmware"
            })
    void knowsOnlyNodesThatExist(String path) {
        assertThat(api.client().get("/v1/nodes/nobody/" + path).status()).isEqualTo(404);
    }

    @Test
    void theBootDeviceIsAskedForAndSet() {
        api.conductor().answer(HardwareRequest.ReadBootDevice.class, Map.of("boot_device", "disk", "persistent", true));
        api.conductor().answer(HardwareRequest.ListBootDevices.class, List.of("pxe", "disk"));
        assertThat(api.client().get("/v1/nodes/n1/management/boot_device").json())
                .isEqualTo(json("{\"boot_device\":\"disk\",\"persistent\":true}"));
        assertThat(api.client()
                        .get("/v1/nodes/n1/management/boot_device/supported")
                        .json())
                .isEqualTo(json("{\"supported_boot_devices\":[\"pxe\",\"disk\"]}"));
        Answer set =
                api.client().put("/v1/nodes/n1/management/boot_device?persistent=yes", "{\"boot_device\":\"pxe\"}");
        assertThat(set.status()).isEqualTo(204);
        assertThat(lastRequest()).isEqualTo(new HardwareRequest.SetBootDevice(new BootSetting(BootDevice.PXE, true)));
    }

    @Test
    void bootModeAndSecureBootAreAskedForInTheBackground() {
        Answer mode = api.client().put("/v1/nodes/n1/states/boot_mode", "{\"target\":\"uefi\"}");
        assertThat(mode.status()).isEqualTo(202);
        assertThat(mode.header("Location")).endsWith("/v1/nodes/n1/states");
        assertThat(lastRequest()).isEqualTo(new HardwareRequest.SetBootMode(BootMode.UEFI));
        Answer secure = api.client().put("/v1/nodes/n1/states/secure_boot", "{\"target\":\"on\"}");
        assertThat(secure.status()).isEqualTo(202);
        assertThat(lastRequest()).isEqualTo(new HardwareRequest.SetSecureBoot(true));
    }

    @Test
    void theWayOfBootingStaysWhileSomethingIsInProgress() {
        assertThat(api.client()
                        .put("/v1/nodes/busy/states/boot_mode", "{\"target\":\"uefi\"}")
                        .status())
                .isEqualTo(409);
        assertThat(api.client()
                        .put("/v1/nodes/busy/states/secure_boot", "{\"target\":true}")
                        .status())
                .isEqualTo(409);
        assertThat(api.conductor().received()).isEmpty();
    }

    @Test
    void anInterruptIsSent() {
        assertThat(api.client().put("/v1/nodes/n1/management/inject_nmi", "").status())
                .isEqualTo(204);
        assertThat(lastRequest()).isEqualTo(new HardwareRequest.InjectNmi());
    }

    @Test
    void indicatorsHaveNamesAndLinks() {
        api.conductor()
                .answer(
                        HardwareRequest.ListIndicators.class,
                        List.of(Map.of(
                                "component",
                                "system",
                                "name",
                                "led",
                                "readonly",
                                false,
                                "states",
                                List.of("off", "on"))));
        Answer list = api.client("1.1").get("/v1/nodes/" + node().uuid() + "/management/indicators");
        assertThat(list.json().at("/indicators/0/name").textValue()).isEqualTo("led@system");
        assertThat(list.json().at("/indicators/0/states")).hasSize(2);
        assertThat(list.json().at("/indicators/0/links/0/href").textValue())
                .endsWith("/v1/nodes/" + node().uuid() + "/management/indicators/led@system");
    }

    @Test
    void anIndicatorHasTwoSpellings() {
        api.conductor().answer(HardwareRequest.ReadIndicator.class, "on");
        for (String spelling : List.of("led@system", "system/led")) {
            String path = "/v1/nodes/n1/management/indicators/" + spelling;
            assertThat(api.client().get(path).body()).isEqualTo("{\"state\":\"on\"}");
            assertThat(lastRequest()).isEqualTo(new HardwareRequest.ReadIndicator(LED));
            assertThat(api.client().put(path, "{\"state\":\"blinking\"}").status())
                    .isEqualTo(204);
            assertThat(lastRequest()).isEqualTo(new HardwareRequest.SetIndicator(LED, IndicatorState.BLINKING));
        }
    }

    @Test
    void aConsoleIsReadAndSwitched() {
        api.conductor().answer(HardwareRequest.ReadConsole.class, Map.of("console_enabled", false));
        assertThat(api.client().get("/v1/nodes/n1/states/console").json())
                .isEqualTo(json("{\"console_enabled\":false}"));
        Answer on = api.client().put("/v1/nodes/n1/states/console", "{\"enabled\":\"true\"}");
        assertThat(on.status()).isEqualTo(202);
        assertThat(on.header("Location")).endsWith("/v1/nodes/n1/states/console");
        assertThat(lastRequest()).isEqualTo(new HardwareRequest.SwitchConsole(true));
    }

    @Test
    void virtualMediaAreInsertedAndEjected() {
        api.conductor()
                .answer(
                        HardwareRequest.ListMedia.class,
                        List.of(Map.of("device_type", "cdrom", "image_url", "http://images/a.iso")));
        assertThat(api.client().get("/v1/nodes/n1/vmedia").json()).hasSize(1);
        Answer inserted = api.client()
                .post("/v1/nodes/n1/vmedia", "{\"device_type\":\"cdrom\",\"image_url\":\"http://images/a.iso\"}");
        assertThat(inserted.status()).isEqualTo(204);
        assertThat(lastRequest())
                .isEqualTo(new HardwareRequest.InsertMedia(new MediaImage(MediaDevice.CDROM, "http://images/a.iso")));
        assertThat(api.client()
                        .delete("/v1/nodes/n1/vmedia?device_types=disk,cdrom")
                        .status())
                .isEqualTo(204);
        assertThat(lastRequest())
                .isEqualTo(new HardwareRequest.EjectMedia(List.of(MediaDevice.DISK, MediaDevice.CDROM)));
        api.client().delete("/v1/nodes/n1/vmedia");
        assertThat(lastRequest()).isEqualTo(new HardwareRequest.EjectMedia(List.of(MediaDevice.values())));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static Node node() {
        return api.stores().nodes().find("n1").orElseThrow();
    }

    private static HardwareRequest lastRequest() {
        AskHardware ask = (AskHardware) api.conductor().last();
        assertThat(ask.node()).isEqualTo(node().uuid());
        return ask.request();
    }
}
