package io.ferrite.conductor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.conductor.hardware.DriverCatalog;
import io.ferrite.conductor.wiring.ConductorServer;
import io.ferrite.conductor.wiring.ConductorSettings;
import io.ferrite.core.node.HistoryEntry;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import io.ferrite.core.provision.Verb;
import io.ferrite.core.rpc.Command;
import io.ferrite.core.rpc.CommandSeal;
import io.ferrite.core.rpc.ConductorClient;
import io.ferrite.core.rpc.ProvisionDetails;
import io.ferrite.core.rpc.Reply;
import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.step.StepScope;
import io.ferrite.core.store.HistoryStore;
import io.ferrite.core.store.Stores;
import io.ferrite.core.store.jooq.JooqStores;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.db.testing.TestDatabase;
import io.ferrite.drivers.spi.DriverPlugin;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A whole conductor over a real database, with scripted hardware; commands go through its real door. */
public final class ConductorHouse implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.fresh();
    private final TimeSource time = TimeSource.system();
    private final CommandSeal seal = new CommandSeal(Secret.of("a key for tests"), time);
    private final JooqStores stores;
    private final ConductorServer server;
    private final ConductorClient client = new ConductorClient(seal, PATIENCE);

    /** The hardware. */
    public final ScriptedDriver driver = new ScriptedDriver();

    public ConductorHouse() {
        this(List.of());
    }

    /** With {@code more} hardware. */
    public ConductorHouse(DriverPlugin more) {
        this(List.of(more));
    }

    private ConductorHouse(List<DriverPlugin> more) {
        List<DriverPlugin> plugins = new ArrayList<>(more);
        plugins.add(driver);
        stores = JooqStores.open(
                new JooqStores.Access(database.jdbcUrl(), database.user(), Secret.of(database.password()), 8), time);
        server = ConductorServer.start(
                settings("conductor-1"), stores.stores(), DriverCatalog.of(plugins), seal, time, "test");
    }

    /** Settings that lose no time. */
    public static ConductorSettings settings(String host) {
        Duration soon = Duration.ofMillis(50);
        return new ConductorSettings(
                host,
                "",
                "127.0.0.1",
                0,
                50,
                Duration.ofMillis(500),
                Duration.ofSeconds(10),
                2,
                soon,
                Duration.ofSeconds(10),
                true,
                3,
                2,
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                8,
                soon);
    }

    public Stores stores() {
        return stores.stores();
    }

    /** A stored node in {@code state}. */
    public Node node(String name, State state) {
        return stores().nodes().insert(change(name, state));
    }

    /** A stored, manageable child of {@code parent}. */
    public Node child(String name, Node parent) {
        return stores().nodes().insert(change(name, State.MANAGEABLE).set(NodeField.PARENT_NODE, parent.uuid()));
    }

    private static NodeChange change(String name, State state) {
        return NodeChange.NONE
                .set(NodeField.NAME, name)
                .set(NodeField.DRIVER, "scripted")
                .set(NodeField.PROVISION_STATE, state);
    }

    /** Sends a command through the door. */
    public Reply send(Command command) {
        return client.send(server.door(), command);
    }

    /** Asks for {@code verb} with {@code steps}. */
    public void ask(Node node, Verb verb, Step... steps) {
        ask(node, verb, new ProvisionDetails.Steps(List.of(steps), false));
    }

    /** Asks for {@code verb} with {@code details}. */
    public void ask(Node node, Verb verb, ProvisionDetails details) {
        assertThat(send(new Command.ChangeProvision(node.uuid(), verb, details)))
                .isEqualTo(new Reply.Accepted());
    }

    /** The step {@code management.act} on the node itself. */
    public static Step act() {
        return new Step(InterfaceKind.MANAGEMENT, "act", Map.of(), new StepScope.Self());
    }

    /** The step {@code management.<name>} on all children. */
    public static Step onChildren(String name, Map<String, Object> arguments) {
        return new Step(InterfaceKind.MANAGEMENT, name, arguments, new StepScope.Children(List.of()));
    }

    /** Somebody else holds the node for the next minute. */
    public void takeAsSomebody(Node node) {
        assertThat(stores().leases().take(node.uuid(), "somebody", Duration.ofMinutes(1)))
                .isPresent();
    }

    public Node read(Node node) {
        return stores().nodes().find(node.uuid()).orElseThrow();
    }

    /** Waits until the node is in {@code state} and nobody holds it. */
    public Node await(Node node, State state) {
        Instant end = Instant.now().plus(PATIENCE);
        Node now = read(node);
        while (now.state() != state || now.get(NodeField.RESERVATION) != null) {
            assertThat(Instant.now())
                    .as("%s is %s, %s", node.label(), now.state(), now.get(NodeField.LAST_ERROR))
                    .isBefore(end);
            Thread.onSpinWait();
            pause();
            now = read(node);
        }
        return now;
    }

    private void pause() {
        try {
            time.pause(Duration.ofMillis(20));
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** The journal of the node's newest flow. */
    public List<StepRun> journal(Node node) {
        return stores().journal()
                .runs(stores().journal().flows(node.uuid(), 1).getFirst().id());
    }

    /** The journal's row of the newest flow that is about {@code target} at {@code position}. */
    public StepRun row(Node node, int position, Node target) {
        return journal(node).stream()
                .filter(row -> row.position() == position && row.target().equals(target.uuid()))
                .findFirst()
                .orElseThrow();
    }

    public List<String> history(Node node) {
        return stores().history().list(node.uuid(), HistoryStore.Page.first(100)).stream()
                .map(HistoryEntry::event)
                .toList();
    }

    @Override
    public void close() {
        server.close();
        stores.close();
        database.close();
    }
}
