package io.ferrite.api.resource;

import static io.ferrite.api.version.Microversion.V1_82;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.ShardLists;
import io.ferrite.api.version.Since;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /v1/shards}: how the nodes are divided among those who work on them. */
@Path("/v1/shards")
@Since(V1_82)
public final class ShardsResource {

    private final Call call;
    private final ShardLists lists;

    @Inject
    public ShardsResource(Call call, ShardLists lists) {
        this.call = call;
        this.lists = lists;
    }

    @GET
    public Response list() {
        return Answers.ok(lists.list(call));
    }
}
