package io.ferrite.api.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.api.version.Microversion;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.State;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodePatchTest {

    private static final Node NODE = Node.withDefaults(NodeChange.NONE
            .set(NodeField.UUID, UUID.randomUUID())
            .set(NodeField.NAME, "n1")
            .set(NodeField.DRIVER, "fake-hardware")
            .set(NodeField.PROVISION_STATE, State.ENROLL)
            .set(NodeField.EXTRA, Document.stored("{\"a\":{\"b\":1},\"l\":[1,2,3]}"))
            .set(NodeField.DRIVER_INFO, Document.stored("{\"ipmi_password\":\"pw\",\"list\":[{\"token\":\"t\"}]}")));

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    add     | /extra/c     | 5          | {"a":{"b":1},"l":[1,2,3],"c":5}
                    add     | /extra/a     | 5          | {"a":5,"l":[1,2,3]}
                    replace | /extra/a/b   | [null]     | {"a":{"b":[null]},"l":[1,2,3]}
                    remove  | /extra/a/b   | 7          | {"a":{},"l":[1,2,3]}
                    add     | /extra/l/-   | 4          | {"a":{"b":1},"l":[1,2,3,4]}
                    add     | /extra/l/0   | 0          | {"a":{"b":1},"l":[0,1,2,3]}
                    add     | /extra/l/3   | 4          | {"a":{"b":1},"l":[1,2,3,4]}
                    replace | /extra/l/2   | "x"        | {"a":{"b":1},"l":[1,2,"x"]}
                    remove  | /extra/l/0   | null       | {"a":{"b":1},"l":[2,3]}
                    add     | /extra/x~1y  | 1          | {"a":{"b":1},"l":[1,2,3],"x/y":1}
                    replace | /extra       | {"z":true} | {"z":true}
                    remove  | /extra       | null       | {}
                    """)
    void changesDocuments(String op, String path, String value, String after) {
        NodeChange change = change(Microversion.latest(), op, path, value);
        assertThat(((Document) change.values().get(NodeField.EXTRA)).text()).isEqualTo(after);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    replace | /extra/none   | 1
                    remove  | /extra/none   | 1
                    add     | /extra/no/way | 1
                    add     | /extra/l/5    | 1
                    replace | /extra/l/3    | 1
                    replace | /extra/l/-    | 1
                    add     | /extra/l/01   | 1
                    add     | /name/x       | 1
                    add     | /extra        | []
                    add     | /extra        | "s"
                    replace | /foo          | 1
                    replace | /uuid         | "x"
                    replace | /power_state  | "power on"
                    remove  | /driver       | null
                    replace | /driver       | null
                    add     | /name         | ""
                    add     | /name         | "states"
                    add     | /name         | "a b"
                    add     | /maintenance  | "maybe"
                    add     | /properties/memory_mb | -1
                    add     | /properties/memory_mb | "abc"
                    add     | /network_data | {}
                    add     | extra/a       | 1
                    add     | /extra/a//b   | 1
                    add     | /extra/~2     | 1
                    test    | /extra/a      | 1
                    """)
    void refusesWhatLeadsNowhere(String op, String path, String value) {
        assertThatThrownBy(() -> change(Microversion.latest(), op, path, value))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.97", "1.115"})
    void refusesPathsOfAnyLengthAtAnyVersion(String text) {
        Microversion version = Microversion.valueOf("V" + text.replace('.', '_'));
        for (String path : List.of("/extra/" + "a".repeat(100_000), "/a".repeat(3_000), "/extra" + "/a".repeat(25))) {
            assertThatThrownBy(() -> change(version, "add", path, "1"))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID));
        }
        String longest = "k".repeat(1_000 - "/extra/".length());
        NodeChange change = change(version, "add", "/extra/" + longest, "1");
        assertThat(((Document) change.values().get(NodeField.EXTRA)).map()).containsKey(longest);
    }

    @Test
    void refusesFieldsThatAreNewerThanTheRequest() {
        assertThatThrownBy(() -> change(Microversion.V1_82, "remove", "/parent_node", "null"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.VERSION));
    }

    @Test
    void takesEscapesOnlyWhereTheVersionHasThem() {
        assertThatThrownBy(() -> change(Microversion.V1_97, "add", "/extra/x~1y", "1"))
                .hasMessageContaining("no path");
    }

    @Test
    void everyValueOnTheWayIsChecked() {
        List<Operation> operations = List.of(
                new Operation(Operation.Action.ADD, List.of("name"), "a b"),
                new Operation(Operation.Action.ADD, List.of("name"), "good"));
        assertThatThrownBy(() -> patch(Microversion.latest()).change(NODE, operations))
                .hasMessageContaining("a b");
    }

    @Test
    void removingWhatIsUnsetChangesNothing() {
        for (String field : List.of("owner", "retired", "description", "conductor_group", "automated_clean")) {
            assertThat(change(Microversion.latest(), "remove", "/" + field, "null")
                            .isEmpty())
                    .as(field)
                    .isTrue();
        }
    }

    @Test
    void aMaskKeepsTheStoredSecret() {
        NodeChange change = change(
                Microversion.latest(),
                "replace",
                "/driver_info",
                "{\"ipmi_password\":\"******\",\"list\":[{\"token\":\"******\"}],\"a\":1}");
        assertThat(((Document) change.values().get(NodeField.DRIVER_INFO)).text())
                .isEqualTo("{\"ipmi_password\":\"pw\",\"list\":[{\"token\":\"t\"}],\"a\":1}");
    }

    @Test
    void aMaskInsideOfATextKeepsTheStoredText() {
        Node node = NODE.with(
                NodeChange.NONE.set(NodeField.DRIVER_INFO, Document.stored("{\"url\":\"http://u:p@host/\"}")));
        Operation operation =
                new Operation(Operation.Action.REPLACE, List.of("driver_info"), Map.of("url", "http://******@host/"));
        assertThat(patch(Microversion.latest()).change(node, List.of(operation)).isEmpty())
                .isTrue();
    }

    @Test
    void aMaskOverNothingIsRefused() {
        assertThatThrownBy(() -> change(Microversion.latest(), "add", "/driver_info/new_password", "\"******\""))
                .hasMessageContaining("new_password");
    }

    private static NodeChange change(Microversion version, String op, String path, String value) {
        Object body = Document.read("[{\"op\":\"%s\",\"path\":\"%s\",\"value\":%s}]".formatted(op, path, value));
        return patch(version).change(NODE, Operation.list(body, version));
    }

    private static NodePatch patch(Microversion version) {
        return new NodePatch(version, ident -> {
            throw Problem.invalid("no parent %s", ident);
        });
    }
}
