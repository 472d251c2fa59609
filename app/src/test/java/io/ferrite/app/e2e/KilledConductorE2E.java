package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed for real in the middle of steps on children. */
class KilledConductorE2E {

    @TempDir
    private Path folder;

    private ProcessHouse house;
    private Process conductor;

    @BeforeEach
    void enrolAFamily() throws Exception {
        house = new ProcessHouse(folder);
        conductor = house.conductor("conductor-1");
        house.enrol("host", "");
        house.enrol("left", "host");
        house.enrol("right", "host");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void clean(String step, int seconds, String mode) {
        String body = """
                {"target": "clean", "clean_steps": [
                  {"interface": "management", "step": "%s", "execute_on_child_nodes": true,
                   "args": {"seconds": %d, "mode": "%s"}},
                  {"interface": "management", "step": "set_boot_device", "args": {"device": "pxe"}}]}
                """.formatted(step, seconds, mode);
        house.api().provision("host", body);
    }

    private void awaitBoth(String state) {
        house.api().await("/ferrite/v1/nodes/host/journal", journal -> {
            JsonNode steps = journal.path("flows").path(0).path("steps");
            return steps.path(0).path("state").asText().equals(state)
                    && steps.path(1).path("state").asText().equals(state);
        });
    }

    private void killAndStartAgain() throws Exception {
        conductor.destroyForcibly().onExit().join();
        conductor = house.conductor("conductor-1");
    }

    @Test
    void aFlowThatWaitsInHardwareGoesOnAndRepeatsNothing() throws Exception {
        clean("fake_once", 6, "waiting");
        awaitBoth("waiting");
        killAndStartAgain();
        house.api().awaitState("host", "manageable");
        assertThat(house.api().steps("host")).hasSize(3).allSatisfy(step -> {
            assertThat(step.path("state").asText()).isEqualTo("done");
            assertThat(step.path("attempt").asInt()).isEqualTo(1);
        });
    }

    @Test
    void aStepThatMayBeRepeatedIsStartedAgain() throws Exception {
        clean("fake_step", 3, "blocking");
        awaitBoth("running");
        killAndStartAgain();
        house.api().awaitState("host", "manageable");
        assertThat(house.api().steps("host"))
                .hasSize(3)
                .allSatisfy(step -> assertThat(step.path("state").asText()).isEqualTo("done"));
        assertThat(house.api().steps("host").path(0).path("attempt").asInt()).isEqualTo(2);
    }

    @Test
    void aStepThatMustNotBeRepeatedFailsTheFlowWithTheReason() throws Exception {
        clean("fake_once", 3, "blocking");
        awaitBoth("running");
        killAndStartAgain();
        JsonNode failed = house.api().awaitState("host", "clean failed");
        assertThat(failed.path("last_error").asText()).contains("2 of 2 child nodes", "must not be run twice");
    }

    @Test
    void aConductorThatIsToldToStopLeavesItsFlowToTheNext() throws Exception {
        clean("fake_step", 7, "blocking");
        awaitBoth("running");
        conductor.destroy();
        conductor.onExit().join();
        house.conductor("conductor-1");
        house.api().awaitState("host", "manageable");
        assertThat(house.api().steps("host").path(0).path("attempt").asInt()).isEqualTo(2);
    }

    @Test
    void anotherConductorTakesOver() throws Exception {
        clean("fake_once", 6, "waiting");
        awaitBoth("waiting");
        conductor.destroyForcibly().onExit().join();
        house.conductor("conductor-2");
        house.api().awaitState("host", "manageable");
    }

    @Test
    void twoChildrenWithAStepOfTwoSecondsTakeLessThanThreeTogether() {
        clean("fake_step", 0, "blocking");
        house.api().awaitState("host", "manageable");
        clean("fake_step", 2, "blocking");
        house.api().awaitState("host", "manageable");
        JsonNode steps = house.api().steps("host");
        OffsetDateTime first = earlier(at(steps, 0, "started_at"), at(steps, 1, "started_at"));
        OffsetDateTime last = later(at(steps, 0, "ended_at"), at(steps, 1, "ended_at"));
        assertThat(Duration.between(first, last)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    private static OffsetDateTime at(JsonNode steps, int row, String field) {
        return OffsetDateTime.parse(steps.path(row).path(field).asText());
    }

    private static OffsetDateTime earlier(OffsetDateTime one, OffsetDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static OffsetDateTime later(OffsetDateTime one, OffsetDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
