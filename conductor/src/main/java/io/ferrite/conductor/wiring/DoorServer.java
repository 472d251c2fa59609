package io.ferrite.conductor.wiring;

import io.ferrite.conductor.door.CommandResource;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import java.io.IOException;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** The conductor's HTTP server: Jersey on Jetty with virtual threads. */
final class DoorServer implements AutoCloseable {

    private final Server server;
    private final String address;

    private DoorServer(Server server, String address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Opens the door.
     *
     * @throws Problem where it cannot listen there, with the reason
     */
    static DoorServer start(String host, int port, CommandResource door) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(
                ContainerFactory.createContainer(JettyHttpContainer.class, new ResourceConfig().register(door)));
        open(server, host, port);
        return new DoorServer(server, "http://%s:%d".formatted(host, connector.getLocalPort()));
    }

    private static void open(Server server, String host, int port) {
        try {
            server.start();
        } catch (IOException refused) {
            String message = "The conductor's door cannot listen at %s:%d: %s.".formatted(host, port, reason(refused));
            throw new Problem(ProblemKind.CAPACITY, message, refused);
        } catch (Exception broken) {
            throw new IllegalStateException("The conductor's door did not start.", broken);
        }
    }

    /** What the operating system said, without what was said about it. */
    private static String reason(IOException refused) {
        if (refused.getCause() instanceof IOException cause) {
            return cause.getMessage();
        }
        return refused.getMessage();
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception late) {
            throw new IllegalStateException("The conductor's door did not close.", late);
        }
    }
}
