package io.ferrite.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.contract.Answer.Chosen;
import io.ferrite.api.contract.Answer.Page;
import io.ferrite.api.request.Key;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.api.version.Microversion;
import io.ferrite.api.view.Field;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.HistoryEntry;
import io.ferrite.core.node.Inventory;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.Traits;
import io.ferrite.core.store.Lease;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.drivers.spi.value.BiosSetting;
import io.ferrite.drivers.spi.value.FirmwareComponent;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation, argument and key around the version with which it came; answers are held against the document. */
class EveryVersionTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static TestApi api;
    private static PublishedContract contract;

    @BeforeAll
    static void open() {
        api = TestApi.start();
        contract = new PublishedContract(api);
    }

    @AfterAll
    static void close() {
        api.close();
    }

    @TestFactory
    Stream<DynamicTest> operationsAreThereSinceTheirVersion() {
        return Operations.all()
                .flatMap(row -> row.span().edges().stream()
                        .map(version ->
                                DynamicTest.dynamicTest(row + " at " + version.text(), () -> ask(row, version))));
    }

    @TestFactory
    Stream<DynamicTest> argumentsAreThereSinceTheirVersion() {
        return Operations.all()
                .flatMap(row -> row.query().stream()
                        .flatMap(parameter -> parameter.span().edges().stream()
                                .filter(version -> row.span().holds(version))
                                .map(version -> DynamicTest.dynamicTest(
                                        row + "?" + parameter.name() + " at " + version.text(),
                                        () -> askWith(row, parameter, version)))));
    }

    @TestFactory
    Stream<DynamicTest> argumentsThatThereAreNotAreRefused() {
        return Operations.all()
                .filter(row -> row.method().equals("GET"))
                .filter(row -> row.path().matches("/(v1|ferrite)/.*"))
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    Answer answer = send(row, Microversion.latest(), "nonsense=1", "");
                    assertThat(answer.status()).isEqualTo(400);
                    contract.checkFault(Microversion.latest(), answer);
                }));
    }

    @TestFactory
    Stream<DynamicTest> keysThatAreNeededAreNeeded() {
        return keys(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            boolean needed = ((Body.Keys) row.body()).keys().stream().anyMatch(key -> key.required());
            Answer answer = send(row, Microversion.latest(), "", "{}");
            assertThat(answer.status()).isEqualTo(needed ? 400 : row.answer().status());
        }));
    }

    @TestFactory
    Stream<DynamicTest> keysAreThereSinceTheirVersion() {
        return Operations.all()
                .filter(row -> row.body() instanceof Body.Keys)
                .flatMap(row -> ((Body.Keys) row.body())
                        .keys().stream()
                                .flatMap(key -> key.span().edges().stream()
                                        .filter(version -> row.span().holds(version))
                                        .map(version -> DynamicTest.dynamicTest(
                                                "%s %s at %s".formatted(row, key.name(), version.text()),
                                                () -> askWith(row, key, version)))));
    }

    @TestFactory
    Stream<DynamicTest> keysThatThereAreNotAreRefused() {
        return keys(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            Answer answer = send(row, Microversion.latest(), "", "{\"nonsense\": 1}");
            assertThat(answer.status()).isEqualTo(400);
        }));
    }

    private static Stream<DynamicTest> keys(Function<Operation, DynamicTest> test) {
        return Operations.all().filter(row -> row.body() instanceof Body.Keys).map(test);
    }

    private static void ask(Operation row, Microversion version) {
        Sample sample = Sample.of(row);
        Answer answer = send(row, version, sample.query(), sample.body());
        assertThat(answer.header("X-OpenStack-Ironic-API-Version")).isEqualTo(version.text());
        if (row.span().holds(version)) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(row.answer().status());
            assertThat(answer.header("Location") != null)
                    .as("Location")
                    .isEqualTo(row.answer().located());
            contract.check(row, version, answer);
            checkWhole(row, version, answer);
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(row.below().status());
            assertThat(contract.operation(row, version).isMissingNode()).isTrue();
            contract.checkFault(version, answer);
        }
    }

    /** What was not asked to choose has every field that its version has. */
    private static void checkWhole(Operation row, Microversion version, Answer answer) {
        if (row.answer().content() instanceof Chosen chosen) {
            List<String> all =
                    chosen.view().all(version).stream().map(Field::name).toList();
            assertThat(answer.json().fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(all);
        }
        if (row.answer().content() instanceof Page page) {
            assertThat(answer.json().path(page.key())).isNotEmpty();
        }
    }

    private static void askWith(Operation row, Parameter parameter, Microversion version) {
        String value = parameter.name() + "=" + Values.of(parameter);
        Answer answer = send(row, version, value, Sample.of(row).body());
        if (parameter.span().holds(version)) {
            assertThat(answer.status()).as(answer.body()).isNotEqualTo(406).isLessThan(500);
            assertThat(answer.body()).doesNotContain("There is no query argument");
        } else {
            assertThat(answer.status())
                    .as(answer.body())
                    .isEqualTo(parameter.below().status());
        }
    }

    /** Too new keys are told apart from bad values, or are unknown. */
    private static void askWith(Operation row, Key key, Microversion version) {
        Answer answer = send(row, version, "", Values.bodyWith(Sample.of(row).body(), key));
        if (key.span().holds(version)) {
            assertThat(answer.status()).as(answer.body()).isNotEqualTo(406).isLessThan(500);
        } else if (row.id().equals("changeProvisioning")) {
            assertThat(answer.status()).as("a key that goes with other verbs").isIn(400, 406);
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(406);
        }
    }

    /** Sends the request of {@code row} about a node of its own. */
    private static Answer send(Operation row, Microversion version, String query, String body) {
        Node node = api.node(NodeChange.NONE
                .set(NodeField.NAME, "each-" + NUMBER.incrementAndGet())
                .set(NodeField.PROVISION_STATE, Sample.of(row).state())
                .set(NodeField.TRAITS, Traits.of(List.of(Sample.TRAIT)))
                .set(NodeField.interfaceOf(InterfaceKind.NETWORK), "noop"));
        furnish(node);
        String address = Sample.address(
                row,
                query,
                Map.of("node", node.uuid().toString(), "entry", entry(node).toString()));
        assertThat(address).doesNotContain("{");
        return api.client(version.text()).send(row.method(), address, body);
    }

    /** Gives {@code node} something to show. */
    private static void furnish(Node node) {
        api.stores().inventories().put(node.uuid(), new Inventory(Document.EMPTY, Document.EMPTY));
        Lease lease = api.hold(node);
        api.stores().firmware().replaceBios(lease, List.of(BiosSetting.plain("mode", "uefi")));
        FirmwareComponent bmc =
                new FirmwareComponent("bmc", Optional.of("1"), Optional.empty(), Optional.empty(), Optional.empty());
        api.stores().firmware().replaceFirmware(lease, List.of(bmc));
        api.stores().leases().release(lease);
    }

    private static UUID entry(Node node) {
        UUID entry = UUID.randomUUID();
        api.stores()
                .history()
                .add(new HistoryEntry(
                        entry,
                        node.uuid(),
                        TimeSource.system().instant(),
                        "ERROR",
                        "verify",
                        "It went wrong.",
                        HistoryEntry.By.NOBODY,
                        HistoryEntry.During.UNKNOWN));
        return entry;
    }
}
