package io.ferrite.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ferrite.app.cli.Family;
import io.ferrite.app.cli.Run;
import io.ferrite.sim.machine.ArrivalKind;
import io.ferrite.sim.machine.Protocol;
import io.ferrite.sim.machine.SimMachine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoReportTest {

    private static DemoReport report(boolean holds) {
        Family family = new Family(
                new Family.Member("u1", "host-a", "manageable"),
                List.of(new Family.Member("u2", "dpu-0", "manageable")),
                "clean: done",
                List.of(new Run(0, "u2", "power.reboot", "done", "", "2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z")));
        SimMachine machine = SimMachine.server("host-a");
        machine.arrived(Protocol.IPMI, ArrivalKind.CHANGE, "raw 0x32 0x6a", List.of(0x32, 0x6a));
        machine.arrived(Protocol.IPMI, ArrivalKind.READ, "chassis status");
        return new DemoReport(
                List.of(family),
                List.of(new DemoNode("dpu-0", "host-a", "d", JsonNodeFactory.instance.objectNode())),
                List.of(machine),
                List.of(new Check("a thing", true, "x"), new Check("another", holds, "y")),
                Duration.ofMillis(1234));
    }

    @Test
    void tellsEverythingInOneJsonObject() {
        JsonNode json = report(true).json();
        assertThat(json.path("ok").asBoolean()).isTrue();
        assertThat(json.path("seconds").asDouble()).isEqualTo(1.234);
        assertThat(json.at("/nodes/0").toString())
                .isEqualTo("{\"name\":\"dpu-0\",\"uuid\":\"u2\",\"driver\":\"d\",\"parent\":\"host-a\","
                        + "\"provision_state\":\"manageable\"}");
        assertThat(json.at("/steps/0/step").asText()).isEqualTo("power.reboot");
        assertThat(json.at("/steps/0/host").asText()).isEqualTo("host-a");
        assertThat(json.at("/steps/0/outcomes/0").toString())
                .isEqualTo("{\"node\":\"dpu-0\",\"state\":\"done\",\"reason\":\"\","
                        + "\"started_at\":\"2026-01-01T00:00:00Z\",\"ended_at\":\"2026-01-01T00:00:01Z\"}");
        assertThat(json.path("arrivals")).hasSize(1);
        assertThat(json.at("/arrivals/0/bytes").asText()).isEqualTo("0x32 0x6a");
        assertThat(json.at("/checks/1/what").asText()).isEqualTo("another");
    }

    @Test
    void isNotWellWhereOneCheckFails() {
        DemoReport report = report(false);
        assertThat(report.ok()).isFalse();
        assertThat(report.json().path("ok").asBoolean()).isFalse();
        assertThat(report.lines())
                .containsExactly("✔ a thing  [x]", "✘ another  [y]", "1 of 2 checks hold; it took 1.2 s.");
    }

    @Test
    void isNotWellWithoutAnyCheck() {
        DemoReport report = report(true);
        assertThat(new DemoReport(report.families(), report.nodes(), report.machines(), List.of(), Duration.ZERO).ok())
                .isFalse();
    }
}
