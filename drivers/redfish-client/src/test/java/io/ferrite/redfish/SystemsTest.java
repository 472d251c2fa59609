package io.ferrite.redfish;

import static io.ferrite.redfish.Tries.failure;
import static io.ferrite.redfish.Tries.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.redfish.BootOverride.Frequency;
import io.ferrite.redfish.BootOverride.Mode;
import io.ferrite.redfish.RedfishException.Kind;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemsTest {

    private static final BootOverride PXE_ONCE = new BootOverride(BootTarget.PXE, Frequency.ONCE, Mode.UNTOLD);

    private final FakeBmc bmc = FakeBmc.start();
    private final RedfishClient client = new RedfishClient(Tries.QUICK);
    private final Systems systems = new Systems(client.at(bmc.endpoint(AuthMode.BASIC)));

    @AfterEach
    void stop() {
        client.close();
        bmc.close();
    }

    @Test
    void takesTheOnlySystemWhereNoneIsNamed() {
        members("a");
        system("a", "{\"Id\":\"a\",\"PowerState\":\"PoweringOn\",\"SerialNumber\":\"X1   \"}");

        ComputerSystem system = systems.find("", soon());

        assertThat(system.power()).isEqualTo(PowerStatus.POWERING_ON);
        assertThat(system.serial()).isEqualTo("X1");
    }

    @Test
    void takesTheNamedSystemByIdOrPath() {
        members("a", "b");
        system("b", "{\"Id\":\"b\"}");

        assertThat(systems.find("b", soon()).id()).isEqualTo("b");
        assertThat(systems.find("/redfish/v1/Systems/b", soon()).id()).isEqualTo("b");
    }

    @Test
    void searchesOnceAndAgainWhenTheSystemHasMoved() {
        members("a");
        system("a", "{\"Id\":\"a\"}");
        systems.find("", soon());
        systems.find("", soon());
        assertThat(bmc.count("GET /redfish/v1/Systems ")).isEqualTo(1);

        members("b");
        system("b", "{\"Id\":\"b\"}");
        bmc.answer("GET /redfish/v1/Systems/a", 404, "{}", Map.of());

        assertThat(systems.find("", soon()).id()).isEqualTo("b");
    }

    @Test
    void listsTheSystemsWhereOneMustBeChosen() {
        members("a", "b");

        assertThat(failure(() -> systems.find("", soon())))
                .hasMessageContaining("/redfish/v1/Systems/a, /redfish/v1/Systems/b")
                .extracting(RedfishException::kind)
                .isEqualTo(Kind.REJECTED);
        assertThat(failure(() -> systems.find("c", soon()))).hasMessageContaining("/redfish/v1/Systems/b");
    }

    @Test
    void toleratesACollectionWithoutMembers() {
        bmc.json("GET /redfish/v1/Systems", "{\"Members\":null}");

        assertThat(failure(() -> systems.find("", soon())).kind()).isEqualTo(Kind.REJECTED);
    }

    @Test
    void sendsAResetWhereTheResourceSays() {
        system("a", """
                {"Actions":{"#ComputerSystem.Reset":{"target":"/redfish/v1/odd/reset",
                 "ResetType@Redfish.AllowableValues":["On","ForceOff","Strange"]}}}""");
        bmc.answer("POST /redfish/v1/odd/reset", 204, "", Map.of());

        systems.reset(a(), ResetType.FORCE_OFF, soon());

        assertThat(bmc.count("POST /redfish/v1/odd/reset {\"ResetType\":\"ForceOff\"}"))
                .isEqualTo(1);
        assertThat(failure(() -> systems.reset(a(), ResetType.NMI, soon())))
                .hasMessageContaining("'Nmi'; it offers: On, ForceOff")
                .extracting(RedfishException::kind)
                .isEqualTo(Kind.UNSUPPORTED);
    }

    @Test
    void readsTheListOfResetsFromWhereItIsKept() {
        system("a", """
                {"Actions":{"#ComputerSystem.Reset":{"target":"/redfish/v1/r","@Redfish.ActionInfo":"/redfish/v1/info"}}}""");
        bmc.json(
                "GET /redfish/v1/info",
                "{\"Parameters\":[{\"Name\":\"ResetType\",\"AllowableValues\":[\"On\",\"Nmi\"]}]}");

        assertThat(systems.resetTypes(a(), soon())).containsExactly(ResetType.ON, ResetType.NMI);
    }

    @Test
    void saysThatASystemWithoutResetsHasNone() {
        system("a", "{}");

        assertThat(failure(() -> systems.reset(a(), ResetType.ON, soon())).kind())
                .isEqualTo(Kind.UNSUPPORTED);
    }

    @Test
    void setsTheOverrideOnTheSystem() {
        bmc.answer(
                "GET /redfish/v1/Systems/a",
                200,
                "{\"Boot\":{\"BootSourceOverrideEnabled\":\"Once\",\"BootSourceOverrideTarget\":\"Cd\"}}",
                Map.of("ETag", "\"3\""));
        bmc.answer("PATCH /redfish/v1/Systems/a", 200, "{}", Map.of());

        systems.setBoot(a(), PXE_ONCE, soon());

        assertThat(bmc.requests.getLast())
                .isEqualTo(
                        "PATCH /redfish/v1/Systems/a {\"Boot\":{\"BootSourceOverrideTarget\":\"Pxe\"}} If-Match \"3\"");
        assertThat(systems.boot(a(), soon())).isEqualTo(new BootOverride(BootTarget.CD, Frequency.ONCE, Mode.UNTOLD));
    }

    @Test
    void setsTheOverrideInThePendingSettingsWhereTheyHaveOne() {
        system("a", """
                {"@Redfish.Settings":{"SettingsObject":{"@odata.id":"/redfish/v1/Systems/a/Settings"}},
                 "Boot":{"BootSourceOverrideTarget@Redfish.AllowableValues":["None","Pxe"]}}""");
        bmc.json("GET /redfish/v1/Systems/a/Settings", "{\"Boot\":{\"BootSourceOverrideTarget\":\"\"}}");
        bmc.answer("PATCH /redfish/v1/Systems/a/Settings", 204, "", Map.of());

        systems.setBoot(a(), new BootOverride(BootTarget.PXE, Frequency.ONCE, Mode.UEFI), soon());

        assertThat(bmc.requests.getLast())
                .startsWith("PATCH /redfish/v1/Systems/a/Settings {\"Boot\":{\"BootSourceOverrideTarget\":\"Pxe\","
                        + "\"BootSourceOverrideEnabled\":\"Once\",\"BootSourceOverrideMode\":\"UEFI\"}}");
        assertThat(failure(() ->
                        systems.setBoot(a(), new BootOverride(BootTarget.HDD, Frequency.ONCE, Mode.UEFI), soon())))
                .hasMessageContaining("'Hdd'; it offers: None, Pxe")
                .extracting(RedfishException::kind)
                .isEqualTo(Kind.UNSUPPORTED);
    }

    @Test
    void mindsTheWaysOfMakers() {
        system("a", """
                {"Manufacturer":"Supermicro","Boot":{"BootSourceOverrideEnabled":"Once",
                 "BootSourceOverrideTarget@Redfish.AllowableValues":["UsbCd"]}}""");
        bmc.answer("PATCH /redfish/v1/Systems/a", 200, "{}", Map.of());

        systems.setBoot(a(), new BootOverride(BootTarget.CD, Frequency.ONCE, Mode.UNTOLD), soon());

        assertThat(bmc.requests.getLast())
                .contains("\"BootSourceOverrideTarget\":\"UsbCd\",\"BootSourceOverrideEnabled\":\"Once\"");
    }

    @Test
    void takesAnOverrideAway() {
        system("a", "{\"Boot\":{\"BootSourceOverrideTarget\":\"Pxe\"}}");
        bmc.answer("PATCH /redfish/v1/Systems/a", 200, "{}", Map.of());

        systems.clearBoot(a(), soon());

        assertThat(bmc.requests.getLast()).contains("\"BootSourceOverrideEnabled\":\"Disabled\"");
    }

    private ComputerSystem a() {
        return systems.read("/redfish/v1/Systems/a", soon());
    }

    private void system(String id, String json) {
        bmc.json("GET /redfish/v1/Systems/" + id, json);
    }

    private void members(String... ids) {
        StringBuilder json = new StringBuilder();
        for (String id : ids) {
            json.append(json.isEmpty() ? "" : ",").append("{\"@odata.id\":\"/redfish/v1/Systems/%s\"}".formatted(id));
        }
        bmc.json("GET /redfish/v1/Systems", "{\"Members\":[" + json + "]}");
    }
}
