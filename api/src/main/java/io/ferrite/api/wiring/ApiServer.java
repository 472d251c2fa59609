package io.ferrite.api.wiring;

import io.ferrite.api.auth.Authenticator;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;

/** The API behind an open port. Each request runs in a virtual thread of its own. */
public final class ApiServer implements AutoCloseable {

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
     * @throws Problem where the port cannot be opened, with the reason
     * @throws io.ferrite.core.setting.SettingsException where a file that the settings name cannot be used
     */
    public static ApiServer start(ApiTerms terms, Rooms rooms) {
        return start(terms, rooms, terms.authenticator(rooms.time()));
    }

    /** Like {@link #start(ApiTerms, Rooms)}, but whom to let in is for {@code authenticator} to say. */
    public static ApiServer start(ApiTerms terms, Rooms rooms, Authenticator authenticator) {
        Server server = new Server(threads());
        ServerConnector connector = connector(server, terms);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(terms.front().maxConnections(), connector));
        server.setErrorHandler(new JettyErrors(terms.versions()));
        server.setStopTimeout(STOP_MILLIS);
        ApiBinder binder = new ApiBinder(terms, rooms, authenticator);
        Handler inside =
                new EscapeCheck(ContainerFactory.createContainer(JettyHttpContainer.class, new ApiApplication(binder)));
        SlowHeads slowHeads = new SlowHeads(inside, rooms.time(), headLimit(terms));
        connector.addBean(slowHeads, false);
        server.setHandler(slowHeads);
        open(server, terms.api());
        return new ApiServer(server, connector, terms.api().hostIp());
    }

    private static Duration headLimit(ApiTerms terms) {
        return terms.api().idleTimeout().plus(terms.front().requestGrace());
    }

    private static ServerConnector connector(Server server, ApiTerms terms) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(protocol(terms.front())));
        connector.setHost(terms.api().hostIp());
        connector.setPort(terms.api().port());
        connector.setIdleTimeout(terms.api().idleTimeout().toMillis());
        return connector;
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
    private static HttpConfiguration protocol(FrontSettings front) {
        HttpConfiguration protocol = new HttpConfiguration();
        protocol.setSendServerVersion(false);
        protocol.setRequestHeaderSize(front.maxHeaderSize());
        if (front.parseProxyHeaders()) {
            protocol.addCustomizer(new ForwardedRequestCustomizer());
        }
        protocol.setUriCompliance(
                UriCompliance.DEFAULT.with("ferrite", UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
        return protocol;
    }
}
