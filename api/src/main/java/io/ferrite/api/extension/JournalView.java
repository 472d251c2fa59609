package io.ferrite.api.extension;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.JsonValue;
import io.ferrite.api.view.Mask;
import io.ferrite.core.node.Document;
import io.ferrite.core.step.Flow;
import io.ferrite.core.step.StepRun;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A flow with its steps as clients see it.
 *
 * @param flow the flow
 * @param runs its steps on each machine, in their order
 * @param names of the machines that are known; others are called by their UUID
 */
record JournalView(Flow flow, List<StepRun> runs, Map<UUID, String> names) {

    JournalView {
        runs = List.copyOf(runs);
        names = Map.copyOf(names);
    }

    /** The body of a list of flows. */
    static JsonBody body(List<JournalView> flows) {
        return json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("flows");
            for (JournalView each : flows) {
                each.write(json);
            }
            json.writeEndArray();
            json.writeEndObject();
        };
    }

    private void write(JsonGenerator json) throws IOException {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", flow.id());
        shown.put("kind", flow.kind());
        shown.put("state", flow.state());
        shown.put("heading", flow.heading());
        shown.put("position", flow.position());
        shown.put("reason", flow.reason());
        shown.put("started_at", flow.startedAt());
        shown.put("ended_at", flow.endedAt());
        shown.put("steps", runs.stream().map(this::step).toList());
        JsonValue.write(json, shown);
    }

    private Map<String, Object> step(StepRun run) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("position", run.position());
        shown.put("target", run.target());
        shown.put("target_name", names.getOrDefault(run.target(), run.target().toString()));
        shown.put("on_child", run.onChild());
        shown.put("interface", run.kind());
        shown.put("step", run.step());
        shown.put("args", Mask.GENERAL.over(run.arguments()));
        shown.put("state", run.state());
        shown.put("attempt", run.attempt());
        shown.put("percent", percent(run));
        shown.put("reason", run.progress().reason());
        shown.put("answer", run.progress().answer().map(Document::stored).map(Mask.GENERAL::over));
        shown.put("started_at", run.startedAt());
        shown.put("ended_at", run.endedAt());
        return shown;
    }

    /** Null where nobody knows. */
    private static Optional<Integer> percent(StepRun run) {
        return Optional.of(run.progress().percent()).filter(known -> known >= 0);
    }
}
