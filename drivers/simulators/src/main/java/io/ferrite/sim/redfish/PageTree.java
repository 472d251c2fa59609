package io.ferrite.sim.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The pages of one BMC by path. Pages go in and out as copies. A page file keeps to the essential: {@code @odata.id}, the
 * count of {@code Members}, and the full form of a member that is written as its last path segment are filled in here.
 */
public final class PageTree {
    private static final String ID = "@odata.id";
    private static final String MEMBERS = "Members";

    private final Map<String, ObjectNode> pages = new TreeMap<>();
    private final Map<String, List<LivePart>> live = new TreeMap<>();

    /** A part of a page that is made at each look. */
    public interface LivePart {
        void show(ObjectNode page);
    }

    /** Adds all pages of an object from path to page. */
    void addAll(ObjectNode byPath) {
        byPath.properties().forEach(entry -> put(entry.getKey(), (ObjectNode) entry.getValue()));
    }

    public synchronized void put(String path, ObjectNode page) {
        ObjectNode copy = page.deepCopy();
        copy.put(ID, path);
        if (copy.get(MEMBERS) instanceof ArrayNode members) {
            spellOut(path, copy, members);
        }
        pages.put(path, copy);
    }

    private static void spellOut(String path, ObjectNode page, ArrayNode members) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).isTextual()) {
                ObjectNode link =
                        Json.object().put(ID, path + "/" + members.get(i).textValue());
                members.set(i, link);
            }
        }
        page.put("Members@odata.count", members.size());
    }

    /** Adds a page and lists it as a member of a collection. */
    synchronized void putMember(String collection, String id, ObjectNode page) {
        put(collection + "/" + id, page);
        ObjectNode list = pages.get(collection);
        list.withArray(MEMBERS).addObject().put(ID, collection + "/" + id);
        list.put("Members@odata.count", list.withArray(MEMBERS).size());
    }

    synchronized void removeMember(String collection, String id) {
        pages.remove(collection + "/" + id);
        ObjectNode list = pages.get(collection);
        List<JsonNode> left = new ArrayList<>();
        list.withArray(MEMBERS).forEach(left::add);
        left.removeIf(link -> link.path(ID).asText().equals(collection + "/" + id));
        list.putArray(MEMBERS).addAll(left);
        list.put("Members@odata.count", left.size());
    }

    public synchronized boolean has(String path) {
        return pages.containsKey(path);
    }

    /** The page with its live parts, as a client would see it now. */
    public Optional<ObjectNode> page(String path) {
        Optional<ObjectNode> copy = copy(path);
        copy.ifPresent(page -> parts(path).forEach(part -> part.show(page)));
        return copy;
    }

    private synchronized Optional<ObjectNode> copy(String path) {
        return Optional.ofNullable(pages.get(path)).map(ObjectNode::deepCopy);
    }

    private synchronized List<LivePart> parts(String path) {
        return List.copyOf(live.getOrDefault(path, List.of()));
    }

    public synchronized void live(String path, LivePart part) {
        live.computeIfAbsent(path, ignored -> new ArrayList<>()).add(part);
    }

    /** Lays an object over a page: objects are merged, anything else is replaced. */
    public synchronized void merge(String path, ObjectNode change) {
        ObjectNode page = pages.get(path);
        if (page == null) {
            throw new IllegalArgumentException("There is no page " + path + ".");
        }
        merge(page, change);
    }

    private static void merge(ObjectNode into, ObjectNode change) {
        change.properties().forEach(entry -> {
            boolean both = into.get(entry.getKey()) instanceof ObjectNode && entry.getValue() instanceof ObjectNode;
            if (both) {
                merge((ObjectNode) into.get(entry.getKey()), (ObjectNode) entry.getValue());
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        });
    }

    /** A strong entity tag of a page as it is shown now. */
    static String tagOf(ObjectNode page) {
        String text = new String(Json.write(page), StandardCharsets.UTF_8);
        return "\""
                + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 8) + "\"";
    }
}
