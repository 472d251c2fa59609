package io.ferrite.sim.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.sim.machine.SimMachine;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

class HttpsTest {
    private final RedfishOptions options = RedfishOptions.standard().over(Transport.HTTPS);

    @Test
    void isTrustedByAClientThatKnowsItsCertificate() throws Exception {
        try (RedfishSim sim = RedfishSim.start(Profiles.genericServer(), SimMachine.server("tls"), options);
                HttpClient client = HttpClient.newBuilder()
                        .sslContext(trusting(sim.certificatePem()))
                        .build()) {
            assertThat(root(client, sim).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isNotTrustedByAnybodyElse() {
        try (RedfishSim sim = RedfishSim.start(Profiles.genericServer(), SimMachine.server("tls"), options);
                HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> root(client, sim)).isInstanceOf(SSLException.class);
        }
    }

    private static HttpResponse<String> root(HttpClient client, RedfishSim sim) throws Exception {
        URI uri = sim.baseUri().resolve("/redfish/v1");
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static SSLContext trusting(String pem) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry(
                "bmc",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
