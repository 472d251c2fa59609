package io.ferrite.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FamilyTreeTest {

    private final FakeApi api = FakeApi.start();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void drawsWhatEachStepCameToOnEachMachine() {
        api.answers(200, node("u1", "host-a", "clean wait"))
                .answers(
                        200,
                        "{\"nodes\": [%s, %s]}"
                                .formatted(node("u3", "dpu-1", "manageable"), node("u2", "dpu-0", "cleaning")))
                .answers(200, """
                        {"flows": [{"kind": "clean", "state": "running", "steps": [
                          {"position": 1, "target": "u1", "interface": "power", "step": "power_off", "state": "pending"},
                          {"position": 0, "target": "u2", "interface": "power", "step": "reboot", "state": "running"},
                          {"position": 0, "target": "u3", "interface": "power", "step": "reboot", "state": "failed",
                           "reason": "no answer"}]},
                         {"kind": "verify", "steps": [
                          {"position": 0, "target": "u1", "interface": "power", "step": "old", "state": "done"}]}]}""");
        CommandRun run = CommandRun.of(api.uri(), "", "node", "tree", "host-a");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                host-a     clean wait    · power.power_off
                ├─ dpu-0   cleaning      ▶ power.reboot
                └─ dpu-1   manageable    ✘ power.reboot (no answer)
                """);
        assertThat(api.arrived())
                .extracting(FakeApi.Arrived::path)
                .containsExactly(
                        "/v1/nodes/host-a?fields=uuid%2Cname%2Cprovision_state",
                        "/v1/nodes?parent_node=u1&fields=uuid%2Cname%2Cprovision_state",
                        "/ferrite/v1/nodes/u1/journal");
    }

    @Test
    void drawsANodeThatIsAlone() {
        api.answers(200, node("u1", "alone", "enroll"))
                .answers(200, "{\"nodes\": []}")
                .answers(200, "{\"flows\": []}");
        assertThat(CommandRun.of(api.uri(), "", "node", "tree", "alone").out()).isEqualTo("alone     enroll\n");
    }

    private static String node(String uuid, String name, String state) {
        return "{\"uuid\": \"%s\", \"name\": \"%s\", \"provision_state\": \"%s\"}".formatted(uuid, name, state);
    }
}
