package io.ferrite.app.cli;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One step on one machine, as the journal tells it.
 *
 * @param position the index of the step in its flow
 * @param node the UUID of the machine
 * @param step for example {@code management.set_boot_device}
 * @param state pending, running, waiting, done, failed or skipped
 * @param reason what it waits for or why it failed; empty for nothing
 * @param startedAt when it started, ISO 8601; empty where it did not
 * @param endedAt when it ended, ISO 8601; empty where it did not
 */
public record Run(
        int position, String node, String step, String state, String reason, String startedAt, String endedAt) {

    static Run of(JsonNode json) {
        return new Run(
                json.path("position").asInt(),
                json.path("target").asText(),
                json.path("interface").asText() + "." + json.path("step").asText(),
                json.path("state").asText(),
                json.path("reason").asText(""),
                text(json.path("started_at")),
                text(json.path("ended_at")));
    }

    private static String text(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        }
        return "";
    }
}
