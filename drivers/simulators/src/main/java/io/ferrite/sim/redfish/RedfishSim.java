package io.ferrite.sim.redfish;

import com.sun.net.httpserver.HttpServer;
import io.ferrite.sim.fault.Face;
import io.ferrite.sim.fault.Faults;
import io.ferrite.sim.machine.SimMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The Redfish face of a machine: answers HTTP or HTTPS on a TCP port of 127.0.0.1 from its start until it is closed. Each
 * request has its own virtual thread.
 */
public final class RedfishSim implements AutoCloseable, Face {
    private static final int BACKLOG = 256;

    private final Profile profile;
    private final RedfishOptions options;
    private final Faults faults = new Faults(this);
    private final Service service;
    private final SessionDesk desk;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Listener listener;
    private HttpServer server;
    private int port;

    private RedfishSim(Profile profile, SimMachine machine, RedfishOptions options) {
        this.profile = profile;
        this.options = options;
        this.port = options.port();
        this.service = new Service(machine, this);
        service.pages().addAll(profile.pages());
        profile.features().forEach(feature -> feature.addTo(service));
        this.desk = new SessionDesk(options, faults, service);
        this.listener = Listener.of(options.transport());
    }

    /** A BMC with a machine of its own and standard options. */
    public static RedfishSim start(Profile profile) {
        return start(profile, new SimMachine(profile.name(), profile.kind(), InstantSource.system()));
    }

    /** A BMC for a machine that may have other faces too. */
    public static RedfishSim start(Profile profile, SimMachine machine) {
        return start(profile, machine, RedfishOptions.standard());
    }

    /** @throws UncheckedIOException if the port cannot be had */
    public static RedfishSim start(Profile profile, SimMachine machine, RedfishOptions options) {
        RedfishSim sim = new RedfishSim(profile, machine, options);
        sim.open();
        return sim;
    }

    public SimMachine machine() {
        return service.machine();
    }

    public Faults faults() {
        return faults;
    }

    public Credentials credentials() {
        return options.credentials();
    }

    /** The pages, for a test that wants to look at or change one by hand. */
    public PageTree pages() {
        return service.pages();
    }

    /** The firmware updates, for a test that wants them slow or failing. */
    public FirmwareUpdates updates() {
        return service.updates();
    }

    /** The path of the one system, such as {@code /redfish/v1/Systems/1}. */
    public String systemPath() {
        return profile.systemPath();
    }

    /** Scheme, host and port, without a path; stays the same over {@link #shut} and {@link #open}. */
    public URI baseUri() {
        return URI.create(listener.scheme() + "://127.0.0.1:" + port());
    }

    public synchronized int port() {
        return port;
    }

    /** Sessions that are open now. */
    public int sessions() {
        return desk.count();
    }

    /** The certificate of an HTTPS simulator in PEM, to be trusted by a client; empty text for plain HTTP. */
    public String certificatePem() {
        return listener.certificatePem();
    }

    @Override
    public void forgetSessions() {
        desk.forgetAll();
    }

    @Override
    public synchronized void open() {
        if (server != null) {
            return;
        }
        try {
            server = listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("No TCP port " + port + " on the loopback interface.", e);
        }
        port = server.getAddress().getPort();
        server.setExecutor(threads);
        server.createContext("/", new HttpDoor(desk, faults));
        server.start();
    }

    @Override
    public synchronized void shut() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public void close() {
        shut();
        faults.close();
        threads.shutdownNow();
    }
}
