package io.ferrite.api.wiring;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.ring.ConductorDirectory;
import io.ferrite.core.rpc.CommandSender;
import io.ferrite.core.store.Stores;
import io.ferrite.core.watch.TimeSource;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;

/** The API behind an open port. Each request runs in a virtual thread of its own. */
public final class ApiServer implements AutoCloseable {

    private static final int HEADER_LIMIT = 16_384;
    private static final int STOP_MILLIS = 10_000;

    private final Server server;
    private final ServerConnector connector;
    private final String host;

    private ApiServer(Server server, ServerConnector connector, String host) {
        this.server = server;
        this.connector = connector;
        this.host = host;
    }

    /**
     * Opens the port; returns once requests are served.
     *
     * @param stores where everything is kept
     * @param directory which conductors there are
     * @param conductors the way to them
     * @param time what the time is
     * @throws Problem where the port cannot be opened, with the reason
     */
    public static ApiServer start(
            ApiSettings settings,
            Stores stores,
            ConductorDirectory directory,
            CommandSender conductors,
            TimeSource time) {
        Server server = new Server(threads());
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(protocol()));
        connector.setHost(settings.hostIp());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.idleTimeout().toMillis());
        server.addConnector(connector);
        server.setErrorHandler(new JettyErrors());
        server.setStopTimeout(STOP_MILLIS);
        ApiBinder binder = new ApiBinder(settings, stores, directory, conductors, time);
        server.setHandler(new EscapeCheck(
                ContainerFactory.createContainer(JettyHttpContainer.class, new ApiApplication(binder))));
        open(server, settings);
        return new ApiServer(server, connector, settings.hostIp());
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://" + host + ":" + connector.getLocalPort());
    }

    /** Lets running requests end and closes the port. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception stuck) {
            throw new IllegalStateException("The API did not stop.", stuck);
        }
    }

    private static void open(Server server, ApiSettings settings) {
        try {
            server.start();
        } catch (IOException refused) {
            String message = "The API cannot listen at %s:%d: %s."
                    .formatted(settings.hostIp(), settings.port(), reason(refused));
            throw new Problem(ProblemKind.CAPACITY, message, refused);
        } catch (Exception broken) {
            throw new IllegalStateException("The API did not start.", broken);
        }
    }

    /** What the operating system said, without what was said about it. */
    private static String reason(IOException refused) {
        if (refused.getCause() instanceof IOException cause) {
            return cause.getMessage();
        }
        return refused.getMessage();
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("api");
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return threads;
    }

    /** Slashes may repeat in addresses; everything else that is ambiguous is refused. */
    private static HttpConfiguration protocol() {
        HttpConfiguration protocol = new HttpConfiguration();
        protocol.setSendServerVersion(false);
        protocol.setRequestHeaderSize(HEADER_LIMIT);
        protocol.setUriCompliance(
                UriCompliance.DEFAULT.with("ferrite", UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
        return protocol;
    }
}
