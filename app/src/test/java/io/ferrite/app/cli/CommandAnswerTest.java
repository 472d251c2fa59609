package io.ferrite.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandAnswerTest {

    private static final String TWO_NODES = """
            {"nodes": [
              {"uuid": "u1", "name": "h1", "instance_uuid": null, "power_state": "power on",
               "provision_state": "manageable", "maintenance": false, "links": [{"href": "x", "rel": "self"}]},
              {"uuid": "u2", "name": null, "instance_uuid": null, "power_state": null,
               "provision_state": "enroll", "maintenance": true, "links": [{"href": "x", "rel": "self"}]}]}""";

    private final FakeApi api = FakeApi.start();

    @AfterEach
    void stop() {
        api.close();
    }

    private CommandRun run(String line) {
        return CommandRun.of(api.uri(), "", line.split(" "));
    }

    @Test
    void showsAListAsATable() {
        api.answers(200, TWO_NODES);
        assertThat(run("node list").out()).isEqualTo("""
                +------+------+---------------+-------------+--------------------+-------------+
                | UUID | Name | Instance UUID | Power State | Provisioning State | Maintenance |
                +------+------+---------------+-------------+--------------------+-------------+
                | u1   | h1   | None          | power on    | manageable         | false       |
                | u2   | None | None          | None        | enroll             | true        |
                +------+------+---------------+-------------+--------------------+-------------+
                """);
    }

    @Test
    void showsTheFieldsThatWereAskedFor() {
        api.answers(200, TWO_NODES);
        assertThat(run("node list --fields name,power_state -f value").out()).isEqualTo("h1 power on\nNone None\n");
    }

    @Test
    void showsAListAsJsonUnderItsTitles() {
        api.answers(200, "{\"conductors\": [{\"hostname\": \"c1\", \"conductor_group\": \"\", \"alive\": true}]}");
        assertThat(run("conductor list -f json").out())
                .isEqualToIgnoringWhitespace("[{\"Hostname\": \"c1\", \"Conductor Group\": \"\", \"Alive\": true}]");
    }

    @Test
    void showsAListOfNamesAsNames() {
        api.answers(200, "{\"drivers\": [{\"name\": \"d\", \"hosts\": [\"c1\", \"c2\"]}]}");
        assertThat(run("driver list -f value").out()).isEqualTo("d c1, c2\n");
    }

    @Test
    void showsAnObjectWithoutItsLinks() {
        api.answers(200, "{\"uuid\": \"u1\", \"extra\": {\"a\": 1}, \"ports\": [{\"href\": \"x\"}]}");
        assertThat(run("node show u1").out()).isEqualTo("""
                +-------+---------+
                | Field | Value   |
                +-------+---------+
                | uuid  | u1      |
                | extra | {"a":1} |
                +-------+---------+
                """);
    }

    @Test
    void showsAValidationByInterface() {
        api.answers(200, "{\"power\": {\"result\": true}, \"boot\": {\"result\": false, \"reason\": \"no address\"}}");
        assertThat(run("node validate h1 -f value").out()).isEqualTo("power true \nboot false no address\n");
    }

    @Test
    void tellsTheSentenceOfARefusal() {
        api.answers(404, "{\"error_message\": \"{\\\"faultstring\\\": \\\"Node h9 is not there.\\\"}\"}");
        CommandRun run = run("node show h9");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEqualToIgnoringNewLines("Node h9 is not there. (HTTP 404)");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void triesAgainWhileTheNodeIsHeld() {
        api.answers(409, "").answers(503, "").answers(202, "");
        assertThat(run("node manage h1").exit()).isZero();
        assertThat(api.arrived()).hasSize(3);
    }

    @Test
    void doesNotTryAgainWhatHasToFailAgain() {
        api.answers(409, "");
        assertThat(run("node create --driver d").exit()).isEqualTo(1);
        assertThat(api.arrived()).hasSize(1);
    }

    @Test
    void waitsUntilTheNodeHasArrived() {
        api.answers(202, "")
                .answers(200, states("verifying", "\"manageable\""))
                .answers(200, states("manageable", "null"));
        assertThat(run("node manage h1 --wait").exit()).isZero();
        assertThat(api.arrived()).hasSize(3);
    }

    @Test
    void tellsWhyTheNodeDidNotArrive() {
        api.answers(202, "").answers(200, states("enroll", "null"));
        CommandRun run = run("node manage h1 --wait 5");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("came to rest in enroll instead of manageable: cable");
    }

    @Test
    void stopsWaitingWhenTheTimeIsOver() {
        api.answers(202, "");
        for (int look = 0; look < 30; look++) {
            api.answers(200, states("verifying", "\"manageable\""));
        }
        CommandRun run = run("node manage h1 --wait 2");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("h1 is still in verifying.");
    }

    private static String states(String state, String target) {
        return "{\"provision_state\": \"%s\", \"target_provision_state\": %s, \"last_error\": \"cable\"}"
                .formatted(state, target);
    }
}
