package io.ferrite.core.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.node.NodeQuery.FamilyFilter;
import io.ferrite.core.node.NodeQuery.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeQueryTest {
    @Test
    void aPageHoldsAtLeastOneNode() {
        assertThat(Page.first(1).limit()).isOne();
        for (int limit : new int[] {0, -1}) {
            assertThatThrownBy(() -> Page.first(limit)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theFirstPageIsInTheOrderOfCreation() {
        assertThat(Page.first(50)).isEqualTo(new Page(Optional.empty(), true, Optional.empty(), 50));
    }

    @Test
    void keepsCopiesOfWhatItWasMadeOf() {
        List<NodeField<?>> fields = new ArrayList<>(List.of(NodeField.NAME));
        Map<NodeField<?>, Object> filters = new HashMap<>();
        filters.put(NodeField.OWNER, null);
        NodeQuery query = new NodeQuery(fields, filters, new FamilyFilter.Everyone(), Page.first(1));
        fields.clear();
        filters.clear();
        assertThat(query.fields()).containsExactly(NodeField.NAME);
        assertThat(query.filters()).containsEntry(NodeField.OWNER, null);
    }
}
