package io.ferrite.api.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.provision.State;
import io.ferrite.core.rpc.Command.AskHardware;
import io.ferrite.core.rpc.HardwareRequest;
import io.ferrite.core.rpc.HardwareRequest.CallVendor;
import io.ferrite.core.rpc.HardwareRequest.SetTargetRaid;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logical disks and vendor methods, of nodes and of hardware types. */
class RaidAndVendorTest {

    private static TestApi api;

    @BeforeAll
    static void open() {
        api = TestApi.start();
        api.node("n1", State.MANAGEABLE);
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
    @ValueSource(
            strings = {
                "{'size_gb': 50, 'raid_level': '1+0', 'is_root_volume': true, 'volume_name': 'r', 'disk_type': 'ssd'}",
                "{'size_gb': 'MAX', 'raid_level': '5', 'controller': 'c', 'physical_disks': ['a', 'b', 'c']}",
                "{'size_gb': 0, 'raid_level': 'JBOD', 'share_physical_disks': false, 'interface_type': 'sas'}",
                "{'size_gb': 1, 'raid_level': '1', 'number_of_physical_disks': 2}",
                "{'size_gb': 1, 'raid_level': '1', 'controller': 'c', 'physical_disks': [{'id': 1}, {'id': 2}]}"
            })
    void takesLogicalDisks(String disk) {
        assertThat(put(disk).status()).isEqualTo(204);
        SetTargetRaid request = (SetTargetRaid) lastRequest();
        assertThat(request.config()).containsOnlyKeys("logical_disks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "{}",
                "{'size_gb': 5}",
                "{'raid_level': '1'}",
                "{'size_gb': 5, 'raid_level': '9'}",
                "{'size_gb': 5, 'raid_level': 1}",
                "{'size_gb': -1, 'raid_level': '1'}",
                "{'size_gb': '5', 'raid_level': '1'}",
                "{'size_gb': 5, 'raid_level': '1', 'foo': 1}",
                "{'size_gb': 5, 'raid_level': '1', 'volume_name': null}",
                "{'size_gb': 5, 'raid_level': '1', 'is_root_volume': 'true'}",
                "{'size_gb': 5, 'raid_level': '1', 'physical_disks': ['a', 'b']}",
                "{'size_gb': 5, 'raid_level': '1', 'controller': 'c', 'physical_disks': ['a', {}]}",
                "{'size_gb': 5, 'raid_level': '1', 'disk_type': 'tape'}",
                "{'size_gb': 5, 'raid_level': '1', 'number_of_physical_disks': 0}",
                "{'size_gb': 5, 'raid_level': '1', 'is_root_volume': true},"
                        + " {'size_gb': 5, 'raid_level': '1', 'is_root_volume': true}"
            })
    void refusesOtherThings(String disks) {
        assertThat(put(disks).status()).isEqualTo(400);
        assertThat(api.conductor().received()).isEmpty();
    }

    private static Answer put(String disks) {
        return api.client()
                .put("/v1/nodes/n1/states/raid", "{\"logical_disks\":[%s]}".formatted(disks.replace('\'', '"')));
    }

    @Test
    void anEmptyConfigurationIsOne() {
        assertThat(api.client("1.12").put("/v1/nodes/n1/states/raid", "").status())
                .isEqualTo(204);
        assertThat(lastRequest()).isEqualTo(new SetTargetRaid(Map.of()));
    }

    @Test
    void aHardwareTypeTellsWhatCanBeSaidOfADisk() {
        String path = "/v1/drivers/fake-hardware/raid/logical_disk_properties";
        Answer answer = api.client("1.12").get(path);
        assertThat(answer.json()).hasSize(10);
        assertThat(answer.json().get("raid_level").textValue()).endsWith("Required.");
        assertThat(api.client("1.11").get(path).status()).isEqualTo(406);
        assertThat(api.client()
                        .get("/v1/drivers/nope/raid/logical_disk_properties")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void callsAMethodByEitherSpelling(String http) {
        api.conductor().answer(CallVendor.class, true);
        for (String path : new String[] {"vendor_passthru/do_it", "vendor_passthru?method=do_it"}) {
            Answer answer = api.client("1.1").send(http, "/v1/nodes/" + uuid() + "/" + path, "{\"a\":1}");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("true");
            CallVendor call = (CallVendor) lastRequest();
            assertThat(call).isEqualTo(new CallVendor(http, "do_it", Map.of("a", 1)));
        }
    }

    @Test
    void answersWithoutBodyWhereTheMethodGoesOn() {
        Answer answer = api.client().post("/v1/nodes/n1/vendor_passthru/do_it", "{}");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void listsMethods() {
        api.conductor().answer(HardwareRequest.ListVendorMethods.class, Map.of("do_it", Map.of("async", true)));
        assertThat(api.client()
                        .get("/v1/nodes/n1/vendor_passthru/methods")
                        .json()
                        .at("/do_it/async")
                        .booleanValue())
                .isTrue();
        assertThat(lastRequest()).isEqualTo(new HardwareRequest.ListVendorMethods());
    }

    @Test
    void hardwareTypesHaveNoMethods() {
        String path = "/v1/drivers/fake-hardware/vendor_passthru";
        assertThat(api.client().get(path + "/methods").body()).isEqualTo("{}");
        for (String call : new String[] {"", "/nope", "?method=nope"}) {
            assertThat(api.client().post(path + call, "{}").status()).isEqualTo(400);
        }
        assertThat(api.client().get("/v1/drivers/nope/vendor_passthru/methods").status())
                .isEqualTo(404);
        assertThat(api.client().put("/v1/drivers/nope/vendor_passthru/x", "{}").status())
                .isEqualTo(404);
    }

    private static String uuid() {
        return api.stores().nodes().find("n1").orElseThrow().uuid().toString();
    }

    private static HardwareRequest lastRequest() {
        return ((AskHardware) api.conductor().last()).request();
    }
}
