package io.ferrite.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A node, the nodes inside of it, and the steps of its latest flow.
 *
 * @param host the node
 * @param children the nodes inside of it, by name
 * @param flow where its latest flow is, for example {@code clean: done}; empty where it never had one
 * @param runs the steps of that flow, by position
 */
public record Family(Member host, List<Member> children, String flow, List<Run> runs) {

    /**
     * A node in a few words.
     *
     * @param uuid its UUID
     * @param name its name, or its UUID where it has none
     * @param state its provision state
     */
    public record Member(String uuid, String name, String state) {

        private static Member of(JsonNode node) {
            String uuid = node.path("uuid").asText();
            return new Member(
                    uuid,
                    node.path("name").asText(uuid),
                    node.path("provision_state").asText());
        }
    }

    public Family {
        children = List.copyOf(children);
        runs = List.copyOf(runs);
    }

    /** Asks the API for the family of {@code ident}, a UUID or a name. */
    public static Family fetch(RestClient api, String ident) {
        Optional<String> fields = Optional.of("uuid,name,provision_state");
        Member host = Member.of(api.send(Ask.get("v1", "nodes", ident).with("fields", fields)));
        List<Member> children = stream(api.send(Ask.get("v1", "nodes")
                                .with("parent_node", Optional.of(host.uuid()))
                                .with("fields", fields))
                        .path("nodes"))
                .map(Member::of)
                .sorted(Comparator.comparing(Member::name))
                .toList();
        JsonNode flow = api.send(Ask.get("ferrite", "v1", "nodes", host.uuid(), "journal"))
                .path("flows")
                .path(0);
        return new Family(host, children, flowText(flow), runs(flow));
    }

    private static String flowText(JsonNode flow) {
        if (flow.isMissingNode()) {
            return "";
        }
        return flow.path("kind").asText() + ": " + flow.path("state").asText();
    }

    private static List<Run> runs(JsonNode flow) {
        return stream(flow.path("steps"))
                .map(Run::of)
                .sorted(Comparator.comparingInt(Run::position))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** The host and its children. */
    public List<Member> members() {
        return Stream.concat(Stream.of(host), children.stream()).toList();
    }

    /** The steps that run on {@code member}. */
    public List<Run> runsOn(Member member) {
        return runs.stream().filter(run -> run.node().equals(member.uuid())).toList();
    }
}
