package io.ferrite.api.resource;

import io.ferrite.api.view.JsonBody;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The forms of successful answers. */
final class Answers {

    private Answers() {}

    static Response ok(JsonBody body) {
        return Response.ok(body.stream(), MediaType.APPLICATION_JSON_TYPE).build();
    }

    static Response created(String location, JsonBody body) {
        return Response.created(URI.create(location))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body.stream())
                .build();
    }

    static Response accepted() {
        return Response.accepted().build();
    }

    /** Accepted; how it goes on is told at {@code location}. */
    static Response accepted(String location) {
        return Response.accepted().location(URI.create(location)).build();
    }

    static Response done() {
        return Response.noContent().build();
    }

    /** Done; what was made is at {@code location}. */
    static Response done(URI location) {
        return Response.noContent().location(location).build();
    }
}
