package io.ferrite.api.action;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.JsonValue;
import io.ferrite.core.store.NodeStore;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The shards, and how many nodes each has; children count as well. */
public final class ShardLists {

    /** Clients know the nodes without a shard by this word. */
    private static final String UNSHARDED = "None";

    private final NodeStore nodes;

    @Inject
    public ShardLists(NodeStore nodes) {
        this.nodes = nodes;
    }

    /** All shards by name. */
    public JsonBody list(Call call) {
        call.noArguments();
        call.require(Rule.SHARD_GET);
        List<Map<String, Object>> shards = new ArrayList<>();
        nodes.shards().forEach((name, count) -> shards.add(shard(name, count)));
        return json -> JsonValue.write(json, Map.of("shards", shards));
    }

    private static Map<String, Object> shard(String name, int count) {
        Map<String, Object> shard = new LinkedHashMap<>();
        shard.put("name", Objects.requireNonNullElse(name, UNSHARDED));
        shard.put("count", count);
        return shard;
    }
}
