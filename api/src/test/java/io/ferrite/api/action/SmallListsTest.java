package io.ferrite.api.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.HistoryEntry;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import io.ferrite.core.step.RunState;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drivers, conductors, history and journals. */
class SmallListsTest {

    private static TestApi api;

    @BeforeAll
    static void open() {
        api = TestApi.start();
    }

    @AfterAll
    static void close() {
        api.close();
    }

    @Test
    void driversTellWhatTheyOffer() {
        JsonNode list = api.client().get("/v1/drivers").json();
        assertThat(list.at("/drivers").findValuesAsText("name")).containsExactly("fake-hardware", "other-hardware");
        assertThat(list.at("/drivers/0").has("enabled_power_interfaces")).isFalse();
        assertThat(api.client().get("/v1/drivers?type=classic").json().at("/drivers"))
                .isEmpty();
        JsonNode one = api.client().get("/v1/drivers/fake-hardware").json();
        assertThat(one.get("default_network_interface").textValue()).isEqualTo("noop");
        assertThat(one.at("/hosts/0").textValue()).isEqualTo("conductor-1");
        assertThat(api.client("1.29").get("/v1/drivers/fake-hardware").json()).hasSize(4);
        assertThat(api.client()
                        .get("/v1/drivers/fake-hardware/properties")
                        .json()
                        .has("fake_address"))
                .isTrue();
        assertThat(api.client().get("/v1/drivers/nope").status()).isEqualTo(404);
        assertThat(api.client().get("/v1/drivers/nope/properties").status()).isEqualTo(404);
    }

    @Test
    void conductorsArePaged() {
        try (TestApi own = TestApi.startWithPagesOf(1)) {
            own.announce("host:1", "g");
            Answer page = own.client().get("/v1/conductors?sort_key=hostname");
            assertThat(page.json().at("/conductors/0/hostname").textValue()).isEqualTo("conductor-1");
            String next = page.json().get("next").textValue();
            Answer second = own.client().get(next.substring(own.uri().toString().length()));
            assertThat(second.json().at("/conductors/0/hostname").textValue()).isEqualTo("host:1");
            Answer one = own.client().get("/v1/conductors/host:1");
            assertThat(one.json().at("/drivers")).hasSize(2);
            assertThat(one.json().at("/alive").booleanValue()).isTrue();
            assertThat(own.client().get("/v1/conductors/nope").status()).isEqualTo(404);
        }
    }

    @Test
    void historyIsShortInListsAndWholeByItself() {
        Node node = api.node("remembered", State.ENROLL);
        UUID entry = UUID.randomUUID();
        api.stores()
                .history()
                .add(new HistoryEntry(
                        entry,
                        node.uuid(),
                        TimeSource.system().instant(),
                        "ERROR",
                        "verify",
                        "x".repeat(300),
                        new HistoryEntry.By(Optional.of("conductor-1"), Optional.of("ann"), Optional.of("p1")),
                        new HistoryEntry.During(
                                Optional.of(State.VERIFYING),
                                Optional.empty(),
                                Optional.of(Duration.ofMillis(2_900)))));
        JsonNode listed =
                api.client().get("/v1/nodes/remembered/history").json().at("/history/0");
        assertThat(listed).hasSize(5);
        assertThat(listed.get("event").textValue()).hasSize(255);
        JsonNode whole =
                api.client().get("/v1/nodes/remembered/history/" + entry).json();
        assertThat(whole.get("event").textValue()).hasSize(300);
        assertThat(whole.get("state").textValue()).isEqualTo("verifying");
        assertThat(whole.get("duration_seconds").intValue()).isEqualTo(2);
        assertThat(whole.get("user").textValue()).isEqualTo("ann");
        assertThat(whole.get("project").textValue()).isEqualTo("p1");
        assertThat(api.client("1.112")
                        .get("/v1/nodes/remembered/history/" + entry)
                        .json()
                        .has("project"))
                .isFalse();
        assertThat(api.client()
                        .get("/v1/nodes/remembered/history/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void historyIsReadFromEitherEnd() {
        Node node = api.node("long-lived", State.ENROLL);
        for (String event : List.of("a", "b", "c")) {
            api.stores()
                    .history()
                    .add(new HistoryEntry(
                            UUID.randomUUID(),
                            node.uuid(),
                            TimeSource.system().instant(),
                            "INFO",
                            "told",
                            event,
                            HistoryEntry.By.NOBODY,
                            HistoryEntry.During.UNKNOWN));
        }
        String path = "/v1/nodes/long-lived/history";
        assertThat(events(path + "?limit=2")).containsExactly("a", "b", "c");
        assertThat(events(path + "?sort_dir=desc&limit=1")).containsExactly("c", "b", "a");
        assertThat(events(path + "?sort_key=severity&detail=true&limit=2")).containsExactly("a", "b", "c");
        for (String wrong : List.of("sort_key=event", "sort_key=foo", "sort_dir=up", "fields=uuid", "marker=x")) {
            assertThat(api.client().get(path + "?" + wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(api.client("1.112").get(path + "?sort_key=project").status()).isEqualTo(406);
        assertThat(api.client("1.77").get(path).status()).isEqualTo(404);
    }

    /** The events of all pages. */
    private static List<String> events(String path) {
        List<String> events = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = api.client().get(next).json();
            events.addAll(page.findValuesAsText("event"));
            next = page.path("next").asText().replace(api.uri().toString(), "");
        }
        return events;
    }

    @Test
    void shardsAreCounted() {
        try (TestApi own = TestApi.start()) {
            Node first = own.node(NodeChange.NONE.set(NodeField.SHARD, "s1"));
            own.node(NodeChange.NONE.set(NodeField.SHARD, "s1").set(NodeField.PARENT_NODE, first.uuid()));
            own.node("single", State.ENROLL);
            assertThat(own.client().get("/v1/shards").body())
                    .isEqualTo("{\"shards\":[{\"name\":\"None\",\"count\":1},{\"name\":\"s1\",\"count\":2}]}");
            assertThat(own.client("1.81").get("/v1/shards").status()).isEqualTo(404);
            assertThat(own.client().get("/v1/shards/s1").status()).isEqualTo(404);
            assertThat(own.client().get("/v1/shards?name=s1").status()).isEqualTo(400);
            assertThat(own.client().get("/shards").status()).isEqualTo(200);
        }
    }

    @Test
    void journalsShowStepsWithoutSecrets() {
        Node node = api.node("worked-on", State.CLEANING);
        StepRun planned = new StepRun(
                0,
                0,
                0,
                node.uuid(),
                false,
                InterfaceKind.POWER,
                "power_on",
                Document.stored("{\"password\":\"p\",\"a\":1}"),
                RunState.PENDING,
                0,
                true,
                false,
                StepRun.Progress.NONE,
                Optional.empty(),
                Optional.empty());
        api.stores().journal().open(api.hold(node), "clean", State.MANAGEABLE, List.of(planned));
        JsonNode flow = api.client()
                .get("/ferrite/v1/nodes/worked-on/journal?limit=1")
                .json()
                .at("/flows/0");
        assertThat(flow.get("kind").textValue()).isEqualTo("clean");
        assertThat(flow.at("/steps/0/args/password").textValue()).isEqualTo("******");
        assertThat(flow.at("/steps/0/target_name").textValue()).isEqualTo("worked-on");
        assertThat(flow.at("/steps/0/percent").isNull()).isTrue();
        assertThat(api.client().get("/ferrite/v1/nodes/nope/journal").status()).isEqualTo(404);
    }
}
