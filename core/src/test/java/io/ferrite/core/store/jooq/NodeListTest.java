package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.NodeQuery;
import io.ferrite.core.node.NodeQuery.AnyOf;
import io.ferrite.core.node.NodeQuery.Containing;
import io.ferrite.core.node.NodeQuery.FamilyFilter;
import io.ferrite.core.node.NodeQuery.Page;
import io.ferrite.core.node.NodeQuery.Restriction;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.State;
import io.ferrite.core.testing.Nodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NodeListTest extends StoreCase {
    private Node one;
    private Node two;

    @BeforeEach
    void familyOfThreeAndALoner() {
        one = insert(Nodes.named("one").in(State.ACTIVE).with(NodeField.OWNER, "me"));
        two = insert(Nodes.named("two").with(NodeField.MAINTENANCE, true).with(NodeField.SHARD, "s"));
        insert(Nodes.childOf(one).with(NodeField.NAME, "one-a").in(State.ACTIVE));
        insert(Nodes.childOf(one).with(NodeField.NAME, "one-b"));
    }

    @Test
    void aFamilyFilterSaysWhichMembersAreListed() {
        assertThat(names(new FamilyFilter.RootsOnly())).containsExactly("one", "two");
        assertThat(names(new FamilyFilter.Everyone())).containsExactly("one", "two", "one-a", "one-b");
        assertThat(names(new FamilyFilter.ChildrenOf(one.uuid()))).containsExactly("one-a", "one-b");
        assertThat(names(new FamilyFilter.ChildrenOf(two.uuid()))).isEmpty();
    }

    @Test
    void filtersCompareEveryTypeOfField() {
        assertThat(filtered(NodeField.PROVISION_STATE, State.ACTIVE)).containsExactly("one", "one-a");
        assertThat(filtered(NodeField.MAINTENANCE, true)).containsExactly("two");
        assertThat(filtered(NodeField.UUID, two.uuid())).containsExactly("two");
        assertThat(filtered(NodeField.CREATED_AT, one.get(NodeField.CREATED_AT)))
                .hasSize(4);
        assertThat(filtered(NodeField.SHARD, "S")).isEmpty();
    }

    @Test
    void aFilterOfNullFindsNodesInWhichTheFieldIsUnset() {
        assertThat(filtered(NodeField.SHARD, null)).containsExactly("one", "one-a", "one-b");
        Map<NodeField<?>, Object> both = new HashMap<>();
        both.put(NodeField.SHARD, null);
        both.put(NodeField.OWNER, "me");
        assertThat(labels(stores.nodes()
                        .list(new NodeQuery(List.of(), both, new FamilyFilter.Everyone(), Page.first(9)))))
                .containsExactly("one");
    }

    @Test
    void onlyTheFieldsThatWereAskedForAreRead() {
        List<Node> nodes = stores.nodes()
                .list(new NodeQuery(
                        List.of(NodeField.NAME, NodeField.DRIVER_INFO),
                        Map.of(NodeField.UUID, one.uuid()),
                        new FamilyFilter.Everyone(),
                        Page.first(9)));
        Node node = nodes.getFirst();
        assertThat(node.get(NodeField.NAME)).isEqualTo("one");
        assertThatThrownBy(node::uuid).isInstanceOf(IllegalStateException.class);
        assertThat(node.hasRead(List.of(NodeField.NAME, NodeField.DRIVER_INFO))).isTrue();
    }

    @Test
    void aPageIsNoLongerThanItsLimit() {
        NodeQuery query = new NodeQuery(List.of(), Map.of(), new FamilyFilter.Everyone(), Page.first(3));
        assertThat(labels(stores.nodes().list(query))).containsExactly("one", "two", "one-a");
    }

    @Test
    void aPageCannotStartAfterANodeThatDoesNotExist() {
        UUID unknown = UUID.randomUUID();
        Page page = new Page(Optional.of(NodeField.NAME), true, Optional.of(unknown), 5);
        assertProblem(
                () -> stores.nodes().list(new NodeQuery(List.of(), Map.of(), new FamilyFilter.RootsOnly(), page)),
                ProblemKind.NOT_FOUND,
                "Node " + unknown + ", where the page should start, does not exist.");
    }

    @Test
    void findsTextsInsideOfAFieldWhateverTheirCase() {
        insert(Nodes.named("told").with(NodeField.DESCRIPTION, "100% of the Rack_A"));
        assertThat(filtered(NodeField.DESCRIPTION, new Containing("rack_a"))).containsExactly("told");
        assertThat(filtered(NodeField.DESCRIPTION, new Containing("0%"))).containsExactly("told");
        assertThat(filtered(NodeField.DESCRIPTION, new Containing("k%A"))).isEmpty();
    }

    @Test
    void asksSeveralFieldsForOneValue() {
        insert(Nodes.named("owned").with(NodeField.OWNER, "p1"));
        insert(Nodes.named("lent").with(NodeField.OWNER, "p2").with(NodeField.LESSEE, "p1"));
        insert(Nodes.named("other").with(NodeField.OWNER, "p2"));
        AnyOf project = new AnyOf(List.of(NodeField.OWNER, NodeField.LESSEE), "p1");
        assertThat(asked(project)).containsExactly("owned", "lent");
    }

    private List<String> asked(Restriction restriction) {
        return labels(stores.nodes()
                .list(new NodeQuery(
                        List.of(), Map.of(), new FamilyFilter.Everyone(), List.of(restriction), Page.first(1000))));
    }

    @Test
    void countsShardsWithTheirChildren() {
        Node sharded = insert(Nodes.aNode().with(NodeField.SHARD, "s1"));
        insert(Nodes.childOf(sharded).with(NodeField.SHARD, "s1"));
        insert(Nodes.aNode().with(NodeField.SHARD, "S1"));
        Map<String, Integer> shards = stores.nodes().shards();
        assertThat(shards).containsEntry("s1", 2).containsEntry("S1", 1).containsKey(null);
    }

    @Test
    void childrenComeInTheOrderOfTheirUuids() {
        List<UUID> children =
                stores.nodes().children(one.uuid()).stream().map(Node::uuid).toList();
        assertThat(children).hasSize(2);
        assertThat(children.getFirst().toString()).isLessThan(children.getLast().toString());
    }

    private List<String> names(FamilyFilter family) {
        return labels(stores.nodes().list(new NodeQuery(List.of(), Map.of(), family, Page.first(100))));
    }

    private List<String> filtered(NodeField<?> field, Object value) {
        Map<NodeField<?>, Object> filters = new HashMap<>();
        filters.put(field, value);
        return labels(
                stores.nodes().list(new NodeQuery(List.of(), filters, new FamilyFilter.Everyone(), Page.first(100))));
    }
}
