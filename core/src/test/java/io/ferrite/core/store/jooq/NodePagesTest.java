package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.NodeQuery;
import io.ferrite.core.node.NodeQuery.FamilyFilter;
import io.ferrite.core.node.NodeQuery.Page;
import io.ferrite.core.node.Traits;
import io.ferrite.core.provision.State;
import io.ferrite.core.testing.ManualTime;
import io.ferrite.core.testing.Nodes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NodePagesTest extends StoreCase {
    private static final Set<NodeField<?>> NEVER_UNSET =
            Set.of(NodeField.UUID, NodeField.DRIVER, NodeField.PROVISION_STATE, NodeField.CREATED_AT);
    private static final Set<NodeField<?>> NOT_OURS =
            Set.of(NodeField.PARENT_NODE, NodeField.RESERVATION, NodeField.ROW_VERSION);

    static List<NodeField<?>> sortable() {
        return NodeField.all().stream()
                .filter(field -> field.type() != Document.class && field.type() != Traits.class)
                .toList();
    }

    @BeforeEach
    void sevenNodes() {
        Node first = insert(node(0));
        for (int index = 1; index < 7; index++) {
            Nodes node = node(index);
            if (index > 3) {
                node = node.with(NodeField.PARENT_NODE, first.uuid());
            }
            insert(node);
        }
    }

    @ParameterizedTest
    @MethodSource("sortable")
    void pagesMakeUpTheWholeList(NodeField<?> field) {
        for (boolean ascending : new boolean[] {true, false}) {
            List<Node> whole = page(Optional.of(field), ascending, Optional.empty(), 100);
            assertThat(whole).hasSize(7);
            assertThat(walk(Optional.of(field), ascending))
                    .as("%s, ascending: %s", field, ascending)
                    .isEqualTo(uuids(whole));
        }
    }

    @Test
    void pagesInTheOrderOfCreationMakeUpTheWholeList() {
        List<UUID> whole = uuids(page(Optional.empty(), true, Optional.empty(), 100));
        assertThat(walk(Optional.empty(), true)).isEqualTo(whole);
        assertThat(walk(Optional.empty(), false)).isEqualTo(whole.reversed());
    }

    @Test
    void unsetValuesComeFirstUpwardsAndLastDownwards() {
        assertThat(shards(true)).containsExactly(null, null, "v0", "v0", "v0", "v1", "v1");
        assertThat(shards(false)).containsExactly("v1", "v1", "v0", "v0", "v0", null, null);
    }

    private List<String> shards(boolean ascending) {
        return page(Optional.of(NodeField.SHARD), ascending, Optional.empty(), 100).stream()
                .map(node -> node.get(NodeField.SHARD))
                .toList();
    }

    private List<UUID> walk(Optional<NodeField<?>> field, boolean ascending) {
        List<UUID> walked = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        while (true) {
            List<Node> page = page(field, ascending, after, 2);
            if (page.isEmpty() || walked.size() > 7) {
                return walked;
            }
            walked.addAll(uuids(page));
            after = Optional.of(page.getLast().uuid());
        }
    }

    private List<Node> page(Optional<NodeField<?>> field, boolean ascending, Optional<UUID> after, int limit) {
        Page page = new Page(field, ascending, after, limit);
        return stores.nodes().list(new NodeQuery(List.of(), Map.of(), new FamilyFilter.Everyone(), page));
    }

    private static List<UUID> uuids(List<Node> nodes) {
        return nodes.stream().map(Node::uuid).toList();
    }

    private static Nodes node(int index) {
        Nodes node = Nodes.aNode();
        for (NodeField<?> field : sortable()) {
            if (!NOT_OURS.contains(field)) {
                node = withValue(node, field, index);
            }
        }
        return node;
    }

    private static <T> Nodes withValue(Nodes node, NodeField<T> field, int index) {
        boolean unset = field.fallback() == null && !NEVER_UNSET.contains(field) && index % 3 == 1;
        if (unset) {
            return node;
        }
        return node.with(field, field.type().cast(value(field, index)));
    }

    private static Object value(NodeField<?> field, int index) {
        int mixed = index * 5 % 3;
        if (field.equals(NodeField.NAME)) {
            return "n" + index * 3 % 7;
        }
        if (field.type() == UUID.class) {
            return UUID.randomUUID();
        }
        if (field.type() == Boolean.class) {
            return mixed == 0;
        }
        if (field.type() == Instant.class) {
            return ManualTime.START.plusNanos(mixed * 1000L);
        }
        if (field.type() == State.class) {
            return List.of(State.ACTIVE, State.ENROLL, State.CLEANING).get(mixed);
        }
        return "v" + mixed;
    }
}
