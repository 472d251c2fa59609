package io.ferrite.sim.redfish;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Binds the server of a simulator, with or without TLS. */
sealed interface Listener {

    static Listener of(Transport transport) {
        Nagle.switchOff();
        return switch (transport) {
            case HTTP -> new Plain();
            case HTTPS -> new Encrypted(SelfSigned.create());
        };
    }

    HttpServer bind(InetSocketAddress address, int backlog) throws IOException;

    String scheme();

    String certificatePem();

    /** HTTP. */
    record Plain() implements Listener {
        @Override
        public HttpServer bind(InetSocketAddress address, int backlog) throws IOException {
            return HttpServer.create(address, backlog);
        }

        @Override
        public String scheme() {
            return "http";
        }

        @Override
        public String certificatePem() {
            return "";
        }
    }

    /** HTTPS. */
    record Encrypted(SelfSigned certificate) implements Listener {
        @Override
        public HttpServer bind(InetSocketAddress address, int backlog) throws IOException {
            HttpsServer server = HttpsServer.create(address, backlog);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
            return server;
        }

        @Override
        public String scheme() {
            return "https";
        }

        @Override
        public String certificatePem() {
            return certificate.pem();
        }
    }
}
