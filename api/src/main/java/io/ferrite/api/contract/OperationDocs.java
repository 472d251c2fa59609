package io.ferrite.api.contract;

import io.ferrite.api.request.Bodies;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Key;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.version.Microversion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes rows as operations of an OpenAPI document. */
final class OperationDocs {

    private static final String JSON = "application/json";
    private static final String NAME = "name";
    private static final String SCHEMA = "schema";
    private static final String DESCRIPTION = "description";
    private static final String REQUIRED = "required";

    /** What stands in the addresses, where the name does not tell. */
    private static final Map<String, String> PARTS = Map.of(
            "node", "UUID or name of a node; names identify since 1.5.",
            "driver", "Name of a hardware type.",
            "hostname", "Host name of a conductor.",
            "entry", "UUID of a history entry.");

    private final Bodies bodies;

    OperationDocs(Bodies bodies) {
        this.bodies = bodies;
    }

    /** What all operations at the address of {@code row} have in common. */
    Map<String, Object> path(Operation row) {
        List<Object> parameters = Stream.concat(
                        Components.REQUEST_HEADERS.keySet().stream()
                                .map(name -> Components.reference("parameters", name)),
                        row.parts().stream().map(OperationDocs::part))
                .toList();
        Map<String, Object> path = new LinkedHashMap<>();
        path.put("parameters", parameters);
        return path;
    }

    /** {@code row} as clients of {@code version} have it. */
    Map<String, Object> of(Operation row, String tag, Microversion version) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", row.id());
        operation.put("tags", List.of(tag));
        operation.put("summary", row.summary());
        operation.put("x-since", row.span().since().text());
        List<Object> query = row.query().stream()
                .filter(parameter -> parameter.span().holds(version))
                .map(parameter -> argument(parameter, row, version))
                .toList();
        if (!query.isEmpty()) {
            operation.put("parameters", query);
        }
        body(row.body(), version).forEach(operation::put);
        operation.put("responses", answers(row.answer(), version));
        return operation;
    }

    private static Object part(String name) {
        return Ordered.of(
                NAME,
                name,
                "in",
                "path",
                REQUIRED,
                true,
                DESCRIPTION,
                PARTS.getOrDefault(name, "Identifies the " + name.replace('_', ' ') + "."),
                SCHEMA,
                Form.TEXT.schema(Microversion.latest()));
    }

    private static Object argument(Parameter parameter, Operation row, Microversion version) {
        Map<String, Object> argument = new LinkedHashMap<>();
        argument.put(NAME, parameter.name());
        argument.put("in", "query");
        argument.put("x-since", parameter.since().text());
        if (parameter.repeatable()) {
            argument.put("style", "form");
            argument.put("explode", false);
        }
        argument.put(SCHEMA, form(parameter, row, version).schema(version));
        return argument;
    }

    /** Field names are those of the view. */
    private static Form form(Parameter parameter, Operation row, Microversion version) {
        if (!parameter.name().equals(Parameter.FIELDS.name())) {
            return parameter.form();
        }
        return Components.view(row.answer().content())
                .map(view ->
                        view.all(version).stream().map(field -> field.name()).toArray(String[]::new))
                .map(names -> Form.listOf(Form.oneOf(names)))
                .orElse(parameter.form());
    }

    private Map<String, Object> body(Body body, Microversion version) {
        return switch (body) {
            case Body.Absent _ -> Ordered.of();
            case Body.Keys keys -> request(Components.object(keys.keys(), version), limit(keys.size()), required(keys));
            case Body.Patch patch -> request(patch(patch, version), limit(Body.Size.USUAL), true);
            case Body.Free free ->
                request(
                        Form.OBJECT.with(DESCRIPTION, free.description()).schema(version),
                        limit(Body.Size.USUAL),
                        false);
        };
    }

    private static boolean required(Body.Keys keys) {
        return keys.keys().stream().anyMatch(Key::required);
    }

    private long limit(Body.Size size) {
        return switch (size) {
            case USUAL -> bodies.usual().limit();
            case LARGE -> bodies.large().limit();
        };
    }

    private Map<String, Object> request(Map<String, Object> schema, long limit, boolean required) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put(
                DESCRIPTION,
                "At most %d bytes and %d levels."
                        .formatted(limit, bodies.usual().depth()));
        request.put(REQUIRED, required);
        request.put("content", Ordered.of(JSON, Ordered.of(SCHEMA, schema)));
        return Ordered.of("requestBody", request);
    }

    /** The operations of RFC 6902 that are known, with the fields that may be named. */
    private static Map<String, Object> patch(Body.Patch patch, Microversion version) {
        String names = patch.fields().stream()
                .filter(field -> field.span().holds(version))
                .map(Key::name)
                .collect(Collectors.joining("|", "^/(", ")(/.*)?$"));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("op", Form.oneOf("add", "replace", "remove").schema(version));
        members.put("path", Form.TEXT.with("pattern", names).schema(version));
        members.put("value", Form.ANY.schema(version));
        Form operation = Form.OBJECT
                .with("properties", members)
                .with(REQUIRED, List.of("op", "path"))
                .with("additionalProperties", false);
        return Form.listOf(operation).schema(version);
    }

    private static Map<String, Object> answers(Answer answer, Microversion version) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(Integer.toString(answer.status()), good(answer, version));
        answer.others().forEach(other -> answers.put(Integer.toString(other.status()), good(other, version)));
        answers.put("default", Components.reference("responses", "Fault"));
        return answers;
    }

    private static Map<String, Object> good(Answer answer, Microversion version) {
        Map<String, Object> good = new LinkedHashMap<>();
        good.put(DESCRIPTION, "All is well.");
        Map<String, Object> headers = new LinkedHashMap<>();
        Components.ANSWER_HEADERS.keySet().stream()
                .filter(name -> answer.located() || !name.equals(Components.LOCATION))
                .forEach(name -> headers.put(name, Components.reference("headers", name)));
        good.put("headers", headers);
        if (!(answer.content() instanceof Answer.Nothing)) {
            good.put("content", Ordered.of(JSON, Ordered.of(SCHEMA, Components.content(answer.content(), version))));
        }
        return good;
    }
}
