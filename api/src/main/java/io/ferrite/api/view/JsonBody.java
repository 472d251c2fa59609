package io.ferrite.api.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;

/** Something that writes itself as JSON. */
@FunctionalInterface
public interface JsonBody {

    /** Makes what reads and writes answers. Threads keep no buffers for others: each request has a thread of its own. */
    JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .build();

    /** Writes one JSON value. */
    void write(JsonGenerator json) throws IOException;

    /** As the body of an answer: written straight to the client. */
    default StreamingOutput stream() {
        return out -> {
            try (JsonGenerator json = JSON.createGenerator(out)) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                write(json);
            }
        };
    }
}
