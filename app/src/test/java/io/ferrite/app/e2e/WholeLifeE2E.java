package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node from its enrolment to its end, with every verb, and what each of them does when the hardware does not play along. */
class WholeLifeE2E {

    @TempDir
    private static Path folder;

    private static RackHouse house;

    @BeforeAll
    static void start() throws Exception {
        house = new RackHouse(folder);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void create(String name, String driverInfo) {
        house.api()
                .ask(
                        "POST",
                        "/v1/nodes",
                        "{\"name\": \"%s\", \"driver\": \"fake-hardware\", \"driver_info\": %s}"
                                .formatted(name, driverInfo));
        reach(name, "{\"target\": \"manage\"}", "manageable");
    }

    private static JsonNode reach(String name, String request, String state) {
        house.api().provision(name, request);
        return house.api().awaitState(name, state);
    }

    private static JsonNode reach(String name, String target, String more, String state) {
        return reach(name, "{\"target\": \"%s\"%s}".formatted(target, more), state);
    }

    @Test
    void everyVerbHasItsPlaceInIt() {
        create("life", "{\"fake_inventory\": true}");
        JsonNode inspected = reach("life", "inspect", "", "manageable");
        assertThat(inspected.path("properties").path("memory_mb").asInt()).isEqualTo(8192);
        assertThat(inspected.path("inspection_finished_at").isTextual()).isTrue();
        assertThat(house.api()
                        .get("/v1/nodes/life/inventory")
                        .path("inventory")
                        .path("cpu")
                        .path("count")
                        .asInt())
                .isEqualTo(4);
        reach("life", "clean", steps("clean_steps", "bios", "factory_reset"), "manageable");
        reach("life", "provide", "", "available");
        JsonNode active = reach("life", "active", ", \"configdrive\": {\"meta_data\": {\"name\": \"vm\"}}", "active");
        assertThat(active.path("instance_info").path("configdrive").asText()).isEqualTo("******");
        JsonNode rescued = reach("life", "rescue", ", \"rescue_password\": \"sesame\"", "rescue");
        assertThat(rescued.toString()).doesNotContain("sesame");
        assertThat(reach("life", "unrescue", "", "active").path("instance_info").has("rescue_password"))
                .isFalse();
        reach("life", "service", steps("service_steps", "vendor", "log_passthrough"), "active");
        reach("life", "rebuild", "", "active");
        JsonNode free = reach("life", "deleted", "", "available");
        assertThat(free.path("instance_info").isEmpty()).isTrue();
        assertThat(free.path("last_error").isNull()).isTrue();
        reach("life", "manage", "", "manageable");
        reach("life", "adopt", "", "active");
        assertThat(house.api().get("/ferrite/v1/nodes/life/journal").toString()).doesNotContain("sesame");
    }

    private static String steps(String key, String kind, String step) {
        return ", \"%s\": [{\"interface\": \"%s\", \"step\": \"%s\"}]".formatted(key, kind, step);
    }

    @Test
    void failuresHaveStatesOfTheirOwn() {
        create(
                "sick",
                "{\"fake_fail\": \"inspect.inspect, deploy.adopt, deploy.deploy, rescue.rescue, deploy.tear_down\"}");
        assertThat(reach("sick", "inspect", "", "inspect failed")
                        .path("last_error")
                        .asText())
                .contains("inspect.inspect", "fake_fail");
        reach("sick", "manage", "", "manageable");
        reach("sick", "adopt", "", "adopt failed");
        reach("sick", "manage", "", "manageable");
        reach("sick", "provide", "", "available");
        assertThat(reach("sick", "active", "", "deploy failed")
                        .path("maintenance")
                        .asBoolean())
                .isFalse();
        assertThat(reach("sick", "deleted", "", "error").path("last_error").asText())
                .contains("deploy.tear_down");
    }

    @Test
    void whatWaitsCanBeAborted() {
        create("slow", "{\"fake_wait\": \"inspect.inspect, deploy.deploy\"}");
        reach("slow", "inspect", "", "inspect wait");
        reach("slow", "abort", "", "inspect failed");
        reach("slow", "manage", "", "manageable");
        reach("slow", "provide", "", "available");
        reach("slow", "active", "", "wait call-back");
        reach("slow", "abort", "", "deploy failed");
        reach("slow", "deleted", "", "available");
    }
}
