package io.ferrite.api.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param name the key of the array
 * @param items what is on the page
 * @param item how one item is written
 * @param next the address of the page after, empty where there is none
 * @param <T> what is listed
 */
public record Collection<T>(String name, List<T> items, Function<T, JsonBody> item, Optional<String> next) {

    /** As a body: the array, and where the next page is. */
    public JsonBody body() {
        return json -> {
            json.writeStartObject();
            json.writeArrayFieldStart(name);
            for (T each : items) {
                item.apply(each).write(json);
            }
            json.writeEndArray();
            if (next.isPresent()) {
                json.writeStringField("next", next.get());
            }
            json.writeEndObject();
        };
    }
}
