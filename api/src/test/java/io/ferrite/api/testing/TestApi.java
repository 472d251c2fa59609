package io.ferrite.api.testing;

import io.ferrite.api.auth.Authenticator;
import io.ferrite.api.wiring.ApiServer;
import io.ferrite.api.wiring.ApiTerms;
import io.ferrite.api.wiring.Rooms;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.NodeQuery;
import io.ferrite.core.provision.State;
import io.ferrite.core.ring.ConductorDirectory;
import io.ferrite.core.setting.SettingsLoader;
import io.ferrite.core.store.ConductorStore.Conductor;
import io.ferrite.core.store.ConductorStore.OfferedDriver;
import io.ferrite.core.store.Lease;
import io.ferrite.core.store.Stores;
import io.ferrite.core.store.jooq.JooqStores;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.db.testing.TestDatabase;
import io.ferrite.drivers.spi.value.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An API over a database of its own, with one conductor that only writes down what it is asked. */
public final class TestApi implements AutoCloseable {

    /** The newest version. */
    public static final String NEWEST = "1.115";

    private static final Duration LONG = Duration.ofHours(1);

    private final TestDatabase database;
    private final JooqStores opened;
    private final ApiServer server;
    private final RecordingConductor conductor = new RecordingConductor();

    private TestApi(ApiTerms terms, Optional<Authenticator> authenticator) {
        this.database = TestDatabase.fresh();
        JooqStores.Access access =
                new JooqStores.Access(database.jdbcUrl(), database.user(), Secret.of(database.password()), 4);
        this.opened = JooqStores.open(access, TimeSource.system());
        announce("conductor-1", "");
        ConductorDirectory directory = new ConductorDirectory(stores().conductors(), TimeSource.system(), LONG);
        Rooms rooms = new Rooms(stores(), directory, conductor, TimeSource.system());
        this.server = authenticator
                .map(other -> ApiServer.start(terms, rooms, other))
                .orElseGet(() -> ApiServer.start(terms, rooms));
    }

    /** With the usual settings, some of them set otherwise as {@code section.name=value}. */
    public static TestApi start(String... settings) {
        return new TestApi(terms(settings), Optional.empty());
    }

    /** With pages of at most {@code maxLimit}. */
    public static TestApi startWithPagesOf(int maxLimit) {
        return start("api.max_limit=" + maxLimit);
    }

    /** With somebody else who says whom to let in. */
    public static TestApi startWith(Authenticator authenticator) {
        return new TestApi(terms(), Optional.of(authenticator));
    }

    private static ApiTerms terms(String... settings) {
        return ApiTerms.of(SettingsLoader.of(ApiTerms.RECORDS)
                .overrides(List.of("api.port=0", "healthcheck.enabled=true"))
                .overrides(List.of(settings))
                .load());
    }

    /** Announces a conductor that offers the driver {@code fake-hardware}. */
    public void announce(String hostname, String group) {
        Conductor conductor = new Conductor(
                hostname,
                group,
                "http://" + hostname,
                "1",
                true,
                TimeSource.system().instant(),
                Optional.empty());
        OfferedDriver driver = new OfferedDriver(
                hostname,
                "fake-hardware",
                Map.ofEntries(
                        Map.entry("bios", List.of("fake", "no-bios")),
                        Map.entry("boot", List.of("fake", "pxe")),
                        Map.entry("console", List.of("fake", "no-console")),
                        Map.entry("deploy", List.of("fake", "direct")),
                        Map.entry("firmware", List.of("fake", "no-firmware")),
                        Map.entry("inspect", List.of("fake", "no-inspect")),
                        Map.entry("management", List.of("fake")),
                        Map.entry("network", List.of("noop", "flat")),
                        Map.entry("power", List.of("fake")),
                        Map.entry("raid", List.of("fake", "no-raid")),
                        Map.entry("rescue", List.of("fake", "no-rescue")),
                        Map.entry("storage", List.of("noop", "fake")),
                        Map.entry("vendor", List.of("fake", "no-vendor"))),
                Map.of("fake_address", "Where the machine is. Required."));
        OfferedDriver other = new OfferedDriver(
                hostname, "other-hardware", Map.of("power", List.of("other"), "boot", List.of("pxe")), Map.of());
        stores().conductors().announce(conductor, List.of(driver, other), LONG);
    }

    public Stores stores() {
        return opened.stores();
    }

    public TestDatabase database() {
        return database;
    }

    public URI uri() {
        return server.uri();
    }

    public RecordingConductor conductor() {
        return conductor;
    }

    /** A client of the newest version. */
    public TestClient client() {
        return client(NEWEST);
    }

    /** A client of {@code version}. */
    public TestClient client(String version) {
        return new TestClient(server.uri(), version);
    }

    /** A node of the driver {@code fake-hardware}, straight into the database. */
    public Node node(String name, State state) {
        return node(NodeChange.NONE.set(NodeField.NAME, name).set(NodeField.PROVISION_STATE, state));
    }

    /** A node of the driver {@code fake-hardware} with these fields, straight into the database. */
    public Node node(NodeChange change) {
        return stores().nodes()
                .insert(NodeChange.NONE
                        .set(NodeField.DRIVER, "fake-hardware")
                        .set(NodeField.PROVISION_STATE, State.ENROLL)
                        .and(change));
    }

    /** Lets the conductor hold {@code node}. */
    public Lease hold(Node node) {
        return stores().leases().take(node.uuid(), "conductor-1", LONG).orElseThrow();
    }

    /** Deletes every node, children first; those that are held are given back before. */
    public void deleteAllNodes() {
        stores().leases().releaseAll("conductor-1");
        NodeQuery everyone =
                new NodeQuery(List.of(), Map.of(), new NodeQuery.FamilyFilter.Everyone(), NodeQuery.Page.first(1000));
        List<Node> nodes = stores().nodes().list(everyone);
        nodes.stream()
                .sorted(Comparator.comparing(
                        node -> node.find(NodeField.PARENT_NODE).isEmpty()))
                .forEach(stores().nodes()::delete);
    }

    @Override
    public void close() {
        server.close();
        opened.close();
        database.close();
    }
}
