package io.ferrite.api.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ferrite.api.testing.TestApi;
import io.ferrite.core.node.Node;
import io.ferrite.core.provision.State;
import io.ferrite.core.store.Lease;
import io.ferrite.drivers.spi.value.BiosSetting;
import io.ferrite.drivers.spi.value.FirmwareComponent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is kept of the firmware of nodes. */
class FirmwareListsTest {

    private static TestApi api;
    private static Node node;

    @BeforeAll
    static void open() {
        api = TestApi.start();
        node = api.node("n1", State.MANAGEABLE);
        api.node("bare", State.ENROLL);
        Lease lease = api.hold(node);
        api.stores()
                .firmware()
                .replaceBios(lease, List.of(BiosSetting.plain("a one", "1"), BiosSetting.plain("two", "2")));
        api.stores()
                .firmware()
                .replaceFirmware(
                        lease,
                        List.of(new FirmwareComponent(
                                "bmc", Optional.of("1.0"), Optional.of("Acme"), Optional.empty(), Optional.empty())));
    }

    @AfterAll
    static void close() {
        api.close();
    }

    @Test
    void listsShowNameAndValue() {
        JsonNode first = api.client("1.40").get("/v1/nodes/n1/bios").json().at("/bios/0");
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("name", "value", "created_at", "updated_at", "links");
        assertThat(first.get("value").textValue()).isEqualTo("1");
        assertThat(first.at("/links/0/href").textValue()).endsWith("/v1/nodes/" + node.uuid() + "/bios/a%20one");
        assertThat(api.client().get("/v1/nodes/bare/bios").body()).isEqualTo("{\"bios\":[]}");
    }

    @Test
    void moreIsShownOnRequestAndToNewerClients() {
        assertThat(api.client().get("/v1/nodes/n1/bios?detail=true").json().at("/bios/0"))
                .hasSize(14);
        assertThat(api.client().get("/v1/nodes/n1/bios?fields=name").json().at("/bios/0"))
                .hasSize(2);
        assertThat(api.client("1.73").get("/v1/nodes/n1/bios?detail=true").status())
                .isEqualTo(400);
        assertThat(api.client("1.73").get("/v1/nodes/n1/bios?fields=name").status())
                .isEqualTo(400);
        assertThat(api.client().get("/v1/nodes/n1/bios?fields=foo").status()).isEqualTo(400);
        assertThat(api.client().get("/v1/nodes/n1/bios?fields=name&detail=true").status())
                .isEqualTo(400);
        assertThat(api.client().get("/v1/nodes/n1/bios?limit=1").status()).isEqualTo(400);
    }

    @Test
    void oneSettingStandsUnderItsOwnName() {
        JsonNode one = api.client("1.73").get("/v1/nodes/n1/bios/two").json();
        assertThat(one.at("/two/value").textValue()).isEqualTo("2");
        assertThat(one.get("two")).hasSize(5);
        assertThat(one.at("/two/links/0/href").textValue()).endsWith("/v1/nodes/" + node.uuid() + "/bios/two");
        JsonNode whole = api.client().get("/v1/nodes/n1/bios/two").json().get("two");
        assertThat(whole).hasSize(14);
        assertThat(whole.get("allowable_values").isArray()).isTrue();
        assertThat(whole.get("allowable_values")).isEmpty();
        assertThat(api.client().get("/v1/nodes/n1/bios/nope").status()).isEqualTo(404);
        assertThat(api.client().get("/v1/nodes/n1/bios/two?detail=true").status())
                .isEqualTo(400);
    }

    @Test
    void componentsShowTheirVersions() {
        JsonNode old = api.client("1.86").get("/v1/nodes/n1/firmware").json().at("/firmware/0");
        assertThat(old.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "component",
                        "initial_version",
                        "current_version",
                        "last_version_flashed",
                        "created_at",
                        "updated_at");
        assertThat(old.get("initial_version").textValue()).isEqualTo("1.0");
        JsonNode whole = api.client().get("/v1/nodes/n1/firmware").json().at("/firmware/0");
        assertThat(whole).hasSize(9);
        assertThat(whole.get("vendor").textValue()).isEqualTo("Acme");
        assertThat(api.client().get("/v1/nodes/n1/firmware?detail=true").status())
                .isEqualTo(400);
        assertThat(api.client().get("/v1/nodes/n1/firmware/bmc").status()).isEqualTo(404);
    }
}
