package io.ferrite.api.contract;

import io.ferrite.api.contract.Operations.Part;
import io.ferrite.api.request.Bodies;
import io.ferrite.api.version.Microversion;
import io.ferrite.api.view.JsonValue;
import io.ferrite.core.node.Document;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI documents, one per version. They are made from the rows when somebody asks first, and kept. */
public final class OpenApi {

    private final Map<Microversion, Map<String, Document>> made = new ConcurrentHashMap<>();
    private final OperationDocs operations;

    @Inject
    public OpenApi(Bodies bodies) {
        this.operations = new OperationDocs(bodies);
    }

    /** The members of the document for {@code version}, all but the addresses of servers. */
    public Map<String, Document> of(Microversion version) {
        return made.computeIfAbsent(version, this::render);
    }

    private Map<String, Document> render(Microversion version) {
        Map<String, Document> rendered = new LinkedHashMap<>();
        document(version).forEach((name, member) -> rendered.put(name, Document.stored(JsonValue.text(member))));
        return rendered;
    }

    private Map<String, Object> document(Microversion version) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info", Map.of("title", "Ferrite", "version", version.text(), "description", introduction(version)));
        document.put("security", List.of(Map.of("http_basic", List.of()), Map.of()));
        document.put(
                "tags",
                Operations.parts().stream()
                        .map(part -> Map.of("name", part.tag(), "description", part.summary()))
                        .toList());
        document.put("paths", paths(version));
        document.put("components", Components.of(version));
        return document;
    }

    private static String introduction(Microversion version) {
        return """
                Bare metal as a service, in the words of the OpenStack Bare Metal API. This document tells what API version %s \
                has; each of its requests names that version in a header. An error is a JSON object whose error_message is a \
                text with a JSON object inside.""".formatted(version.text());
    }

    private Map<String, Object> paths(Microversion version) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Part part : Operations.parts()) {
            part.rows().stream()
                    .filter(row -> row.span().holds(version))
                    .forEach(row -> paths.computeIfAbsent(row.path(), path -> operations.path(row))
                            .put(row.method().toLowerCase(Locale.ROOT), operations.of(row, part.tag(), version)));
        }
        return new LinkedHashMap<>(paths);
    }
}
