package io.ferrite.api.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, order and pages of node lists. */
class NodeListsTest {

    private static TestApi api;

    @BeforeAll
    static void open() {
        api = TestApi.startWithPagesOf(3);
        for (int number = 1; number <= 5; number++) {
            api.node(NodeChange.NONE
                    .set(NodeField.NAME, "n" + number)
                    .set(NodeField.OWNER, "o" + number % 2)
                    .set(NodeField.SHARD, shard(number))
                    .set(NodeField.DESCRIPTION, "Number " + number)
                    .set(NodeField.LESSEE, lessee(number))
                    .set(NodeField.PROVISION_STATE, State.MANAGEABLE));
        }
        Node parent = api.stores().nodes().find("n1").orElseThrow();
        api.node(NodeChange.NONE
                .set(NodeField.NAME, "child")
                .set(NodeField.OWNER, "o1")
                .set(NodeField.PARENT_NODE, parent.uuid()));
        Node used = api.stores().nodes().find("n2").orElseThrow();
        api.stores().nodes().update(used, NodeChange.NONE.set(NodeField.INSTANCE_UUID, UUID.randomUUID()));
    }

    private static String shard(int number) {
        if (number < 4) {
            return "s" + number;
        }
        return null;
    }

    private static String lessee(int number) {
        if (number == 4) {
            return "tenant";
        }
        return null;
    }

    @AfterAll
    static void close() {
        api.close();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    fields=name                           | n1 n2 n3
                    fields=name&sort_dir=desc             | n5 n4 n3
                    fields=name&sort_key=name&limit=2     | n1 n2
                    fields=name&sort_key=owner            | n2 n4 n1
                    fields=name&owner=o1                  | n1 n3 n5
                    fields=name&owner=o1&driver=fake-hardware&limit=1 | n1
                    fields=name&shard=s1,s3               | n1 n3
                    fields=name&shard=s1&shard=s2         | n1 n2
                    fields=name&sharded=false             | n4 n5
                    fields=name&sharded=true&shard=s2     | n2
                    fields=name&associated=true           | n2
                    fields=name&associated=false          | n1 n3 n4
                    fields=name&provision_state=available | ''
                    fields=name&provision_state=enroll    | ''
                    fields=name&parent_node=n1            | child
                    fields=name&parent_node=nobody        | ''
                    fields=name&include_children=true&owner=o1&sort_dir=desc | child n5 n3
                    fields=name&include_children=yes&parent_node=n2 | n1 n2 n3
                    fields=name&description_contains=NUMBER 4  | n4
                    fields=name&description_contains=%25       | ''
                    fields=name&description_contains=number&limit=2 | n1 n2
                    fields=name&project=o1                | n1 n3 n5
                    fields=name&project=tenant            | n4
                    fields=name&project=nobody            | ''
                    fields=name&conductor=conductor-1     | n1 n2 n3
                    fields=name&conductor=conductor-1&limit=99999999999999999999 | n1 n2 n3
                    fields=name&conductor=nobody          | ''
                    """)
    void findsNodes(String query, String names) {
        assertThat(String.join(" ", names(api.client().get("/v1/nodes?" + query.replace(" ", "%20")))))
                .isEqualTo(names);
    }

    @Test
    void pagesRepeatEveryFilter() {
        List<String> seen = new ArrayList<>();
        Answer page = api.client().get("/v1/nodes?owner=o1&include_children=true&fields=name&limit=2&sort_key=name");
        seen.addAll(names(page));
        while (page.json().has("next")) {
            String next = page.json().get("next").textValue();
            assertThat(next).contains("owner=o1", "include_children=true", "fields=name", "sort_key=name");
            page = api.client().get(next.substring(api.uri().toString().length()));
            seen.addAll(names(page));
        }
        assertThat(seen).containsExactly("child", "n1", "n3", "n5");
    }

    @Test
    void thePagesOfEachConductorMakeUpTheWholeList() {
        try (TestApi own = TestApi.startWithPagesOf(4)) {
            own.announce("conductor-2", "");
            own.announce("elsewhere", "rack");
            for (int number = 0; number < 20; number++) {
                own.node("m" + number, State.ENROLL);
            }
            List<String> seen = new ArrayList<>();
            for (String host : List.of("conductor-1", "conductor-2", "elsewhere")) {
                String next = "/v1/nodes?fields=name,conductor&sort_key=name&conductor=" + host;
                while (!next.isEmpty()) {
                    JsonNode page = own.client().get(next).json();
                    assertThat(page.findValuesAsText("conductor")).allMatch(host::equals);
                    seen.addAll(page.findValuesAsText("name"));
                    next = page.path("next").asText().replace(own.uri().toString(), "");
                }
            }
            assertThat(seen).hasSize(20).doesNotHaveDuplicates();
        }
    }

    @Test
    void longPagesAreCutInSilence() {
        Answer page = api.client().get("/v1/nodes?limit=100");
        assertThat(names(page)).hasSize(3);
        assertThat(page.json().get("next").textValue()).contains("limit=3");
    }

    @Test
    void oneInstanceHasNoNextPage() {
        String instance =
                api.client().get("/v1/nodes/n2").json().get("instance_uuid").textValue();
        Answer page = api.client().get("/v1/nodes?limit=1&instance_uuid=" + instance);
        assertThat(names(page)).containsExactly("n2");
        assertThat(page.json().has("next")).isFalse();
    }

    @Test
    void summariesAndDetailsDiffer() {
        JsonNode summary = api.client().get("/v1/nodes").json().at("/nodes/0");
        assertThat(summary.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "instance_uuid", "maintenance", "power_state", "provision_state", "uuid", "name", "links");
        assertThat(api.client("1.4").get("/v1/nodes").json().at("/nodes/0").has("name"))
                .isFalse();
        JsonNode whole = api.client().get("/v1/nodes/n1").json();
        assertThat(api.client().get("/v1/nodes/detail").json().at("/nodes/0")).isEqualTo(whole);
        assertThat(api.client().get("/v1/nodes?detail=True").json().at("/nodes/0"))
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=x",
                "marker=x",
                "sort_key=extra",
                "sort_key=foo",
                "sort_dir=up",
                "maintenance=maybe",
                "provision_state=bogus",
                "fault=bogus",
                "name=x",
                "fields=uuid&detail=true",
                "instance_uuid=x",
                "fields=foo"
            })
    void refusesWhatMakesNoSense(String query) {
        assertThat(api.client().get("/v1/nodes?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "1.115, marker=11111111-1111-1111-1111-111111111111, 404",
        "1.115, chassis_uuid=11111111-1111-1111-1111-111111111111, 404",
        "1.108, sort_key=health, 406",
        "1.81, shard=a, 406",
        "1.48, conductor=a, 406",
        "1.48, description_contains=a, 200",
        "1.48, project=a, 200",
        "1.8, provision_state=active, 406",
    })
    void refusesWhatIsNotThere(String version, String query, int status) {
        assertThat(api.client(version).get("/v1/nodes?" + query).status()).isEqualTo(status);
    }

    private static List<String> names(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("nodes").findValuesAsText("name");
    }
}
