package io.ferrite.core.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.provision.State;
import io.ferrite.core.testing.Nodes;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NodeTest {
    @Test
    void hasDefaultsWhereNothingWasGiven() {
        Node node = Nodes.aNode().build();
        assertThat(node.get(NodeField.CONDUCTOR_GROUP)).isEmpty();
        assertThat(node.get(NodeField.DRIVER_INFO)).isSameAs(Document.EMPTY);
        assertThat(node.get(NodeField.MAINTENANCE)).isFalse();
        assertThat(node.get(NodeField.ROW_VERSION)).isZero();
        assertThat(node.find(NodeField.NAME)).isEmpty();
        assertThat(node.get(NodeField.AUTOMATED_CLEAN)).isNull();
        assertThat(node.state()).isEqualTo(State.ENROLL);
    }

    @Test
    void refusesToTellAFieldThatWasNotRead() {
        Node node = Node.read(List.of(NodeField.NAME), List.of("one"));
        assertThat(node.get(NodeField.NAME)).isEqualTo("one");
        assertThatThrownBy(() -> node.get(NodeField.OWNER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Field owner was not read.");
        assertThat(node.hasRead(List.of(NodeField.NAME))).isTrue();
        assertThat(node.hasRead(List.of(NodeField.NAME, NodeField.OWNER))).isFalse();
    }

    @Test
    void aChangeMakesANewNode() {
        Node before = Nodes.named("before").build();
        Node after = before.with(NodeChange.NONE.set(NodeField.NAME, null).set(NodeField.MAINTENANCE, true));
        assertThat(before.find(NodeField.NAME)).contains("before");
        assertThat(after.find(NodeField.NAME)).isEmpty();
        assertThat(after.get(NodeField.MAINTENANCE)).isTrue();
        assertThat(after.uuid()).isEqualTo(before.uuid());
    }

    @Test
    void isCalledByItsNameOrElseByItsUuid() {
        UUID uuid = UUID.randomUUID();
        assertThat(Nodes.named("rack-1").build().label()).isEqualTo("rack-1");
        assertThat(Nodes.aNode().uuid(uuid).build().label()).isEqualTo(uuid.toString());
        assertThat(Nodes.named("rack-1")
                        .driverInfo(Map.of("password", "sesame"))
                        .build())
                .hasToString("Node[rack-1]");
    }

    @Test
    void theRootOfAFamilyIsTheParentOrTheNodeItself() {
        Node parent = Nodes.aNode().build();
        assertThat(parent.familyRoot()).isEqualTo(parent.uuid());
        assertThat(Nodes.childOf(parent).build().familyRoot()).isEqualTo(parent.uuid());
    }

    @Test
    void knowsTheImplementationOfEachInterface() {
        Node node = Nodes.aNode()
                .with(NodeField.interfaceOf(InterfaceKind.POWER), "redfish")
                .build();
        assertThat(node.interfaceName(InterfaceKind.POWER)).contains("redfish");
        assertThat(node.interfaceName(InterfaceKind.BOOT)).isEmpty();
    }

    @Test
    void everyFieldHasANameOfItsOwnAndIsFoundByIt() {
        Set<String> names = new HashSet<>();
        for (NodeField<?> field : NodeField.all()) {
            assertThat(names.add(field.name())).isTrue();
            assertThat(NodeField.named(field.name()).orElseThrow()).isSameAs(field);
        }
        for (InterfaceKind kind : InterfaceKind.values()) {
            assertThat(names).contains(kind.text() + "_interface");
        }
        assertThat(NodeField.named("lease_fence")).isEmpty();
    }
}
