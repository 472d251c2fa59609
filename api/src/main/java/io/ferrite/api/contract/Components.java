package io.ferrite.api.contract;

import io.ferrite.api.request.Form;
import io.ferrite.api.request.Key;
import io.ferrite.api.version.Microversion;
import io.ferrite.api.version.VersionHeader;
import io.ferrite.api.view.Field;
import io.ferrite.api.view.View;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the operations of an OpenAPI document share: schemas, headers, errors and how to log in. */
final class Components {

    /** The header that says where to look next. */
    static final String LOCATION = "Location";

    /** The headers of requests, with what they mean. */
    static final Map<String, String> REQUEST_HEADERS = ordered(
            VersionHeader.STANDARD, "The API version, as \"baremetal 1.N\"; looked at first.",
            VersionHeader.LEGACY, "The API version, as 1.N; looked at where the other is not there.");

    /** The headers of answers, with what they mean. */
    static final Map<String, String> ANSWER_HEADERS = ordered(
            VersionHeader.LEGACY,
            "The API version of this answer.",
            VersionHeader.MINIMUM,
            "The oldest API version that is served.",
            VersionHeader.MAXIMUM,
            "The newest API version that is served.",
            "OpenStack-Request-Id",
            "Identifies the request in logs.",
            "X-OpenStack-Request-Id",
            "The same.",
            LOCATION,
            "Where to look next.");

    private static final String SCHEMA = "schema";
    private static final String DESCRIPTION = "description";
    private static final String PROPERTIES = "properties";
    private static final String REQUIRED = "required";
    private static final String CLOSED = "additionalProperties";

    private Components() {}

    static Map<String, Object> of(Microversion version) {
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", schemas(version));
        components.put("parameters", requestHeaders(version));
        components.put("headers", answerHeaders());
        components.put(
                "responses",
                Map.of(
                        "Fault",
                        Map.of(
                                DESCRIPTION,
                                "Refused, or failed.",
                                "content",
                                Map.of("application/json", Map.of(SCHEMA, reference("schemas", "Fault"))))));
        components.put("securitySchemes", Map.of("http_basic", Map.of("type", "http", "scheme", "basic")));
        return components;
    }

    static Map<String, Object> reference(String kind, String name) {
        return Map.of("$ref", "#/components/%s/%s".formatted(kind, name));
    }

    /** The view that an answer shows things with, empty where it has none. */
    static Optional<View<?>> view(Answer.Content content) {
        return switch (content) {
            case Answer.Chosen(View<?> view) -> Optional.of(view);
            case Answer.Whole(View<?> view) -> Optional.of(view);
            case Answer.Page page -> Optional.of(page.view());
            case Answer.Nothing _, Answer.Members _, Answer.Held _ -> Optional.empty();
        };
    }

    /** The schema of an answer's body. */
    static Map<String, Object> content(Answer.Content content, Microversion version) {
        return switch (content) {
            case Answer.Nothing _ -> throw new IllegalArgumentException("Nothing has no schema.");
            case Answer.Chosen(View<?> view) -> reference("schemas", name(view));
            case Answer.Whole(View<?> view) -> whole(view, version);
            case Answer.Page page -> page(page, version);
            case Answer.Members members -> reference("schemas", members.name());
            case Answer.Held(Form form) -> form.schema(version);
        };
    }

    /** An object with those of {@code keys} that a client of {@code version} knows, and no others. */
    static Map<String, Object> object(List<Key> keys, Microversion version) {
        List<Key> known = keys.stream().filter(key -> key.span().holds(version)).toList();
        Map<String, Object> properties = new LinkedHashMap<>();
        known.forEach(key -> properties.put(key.name(), key.form().schema(version)));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put(PROPERTIES, properties);
        List<String> required =
                known.stream().filter(Key::required).map(Key::name).toList();
        if (!required.isEmpty()) {
            object.put(REQUIRED, required);
        }
        object.put(CLOSED, false);
        return object;
    }

    /** {@code history entry} is called {@code HistoryEntry}. */
    static String name(View<?> view) {
        return Arrays.stream(view.what().split("[^A-Za-z]+"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static Map<String, Object> whole(View<?> view, Microversion version) {
        List<String> all = view.all(version).stream().map(Field::name).toList();
        return Map.of("allOf", List.of(reference("schemas", name(view)), Map.of(REQUIRED, all)));
    }

    private static Map<String, Object> page(Answer.Page page, Microversion version) {
        Map<String, Object> item = reference("schemas", name(page.view()));
        if (page.whole()) {
            item = whole(page.view(), version);
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(page.key(), Map.of("type", "array", "items", item));
        members.put("next", Form.TEXT.with("format", "uri").schema(version));
        return Map.of("type", "object", PROPERTIES, members, REQUIRED, List.of(page.key()), CLOSED, false);
    }

    private static Map<String, Object> schemas(Microversion version) {
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put("Fault", fault(version));
        schemas.put("Link", link(version));
        Operations.all().filter(row -> row.span().holds(version)).forEach(row -> {
            view(row.answer().content()).ifPresent(view -> schemas.put(name(view), fields(view, version)));
            if (row.answer().content() instanceof Answer.Members members) {
                schemas.put(members.name(), object(members.members(), version));
            }
        });
        return schemas;
    }

    private static Map<String, Object> fields(View<?> view, Microversion version) {
        Map<String, Object> properties = new LinkedHashMap<>();
        view.all(version)
                .forEach(field -> properties.put(
                        field.name(),
                        field.formAt(version)
                                .with("x-since", field.since().text())
                                .schema(version)));
        return Map.of("type", "object", PROPERTIES, properties, CLOSED, false);
    }

    private static Map<String, Object> link(Microversion version) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("href", Form.TEXT.with("format", "uri").schema(version));
        members.put("rel", Form.TEXT.schema(version));
        members.put("type", Form.TEXT.schema(version));
        return Map.of("type", "object", PROPERTIES, members, REQUIRED, List.of("href", "rel"), CLOSED, false);
    }

    /** The object is encoded twice. */
    private static Map<String, Object> fault(Microversion version) {
        Map<String, Object> inside = new LinkedHashMap<>();
        inside.put("faultcode", Form.oneOf("Client", "Server").schema(version));
        inside.put("faultstring", Form.TEXT.schema(version));
        inside.put("debuginfo", Form.TEXT.orNull().schema(version));
        Map<String, Object> decoded =
                Map.of("type", "object", PROPERTIES, inside, REQUIRED, List.copyOf(inside.keySet()), CLOSED, false);
        Form text = Form.TEXT
                .with(DESCRIPTION, "A JSON object, as text.")
                .with("contentMediaType", "application/json")
                .with("contentSchema", decoded);
        return Map.of(
                "type",
                "object",
                PROPERTIES,
                Map.of("error_message", text.schema(version)),
                REQUIRED,
                List.of("error_message"));
    }

    private static Map<String, Object> requestHeaders(Microversion version) {
        Map<String, Object> headers = new LinkedHashMap<>();
        REQUEST_HEADERS.forEach((name, description) -> headers.put(
                name,
                Map.of(
                        "name",
                        name,
                        "in",
                        "header",
                        DESCRIPTION,
                        description,
                        SCHEMA,
                        Form.TEXT.with("default", value(name, version)).schema(version))));
        return headers;
    }

    private static String value(String header, Microversion version) {
        if (header.equals(VersionHeader.STANDARD)) {
            return VersionHeader.SERVICE + " " + version.text();
        }
        return version.text();
    }

    private static Map<String, Object> answerHeaders() {
        Map<String, Object> headers = new LinkedHashMap<>();
        ANSWER_HEADERS.forEach((name, description) ->
                headers.put(name, Map.of(DESCRIPTION, description, SCHEMA, Map.of("type", "string"))));
        return headers;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            ordered.put(pairs[at], pairs[at + 1]);
        }
        return Collections.unmodifiableMap(ordered);
    }
}
