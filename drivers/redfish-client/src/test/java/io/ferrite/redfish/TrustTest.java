package io.ferrite.redfish;

import static io.ferrite.redfish.Tries.failure;
import static io.ferrite.redfish.Tries.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.redfish.RedfishException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {

    private final HeldCertificate certificate = new HeldCertificate.Builder()
            .commonName("bmc")
            .addSubjectAlternativeName("127.0.0.1")
            .build();
    private final FakeBmc bmc = FakeBmc.startTls(new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslContext());
    private final RedfishClient client = new RedfishClient(Tries.QUICK);

    @AfterEach
    void stop() {
        client.close();
        bmc.close();
    }

    @Test
    void refusesAnUnknownCertificateAndSaysWhatToDo() {
        assertThat(failure(() -> version(new Trust.PublicAuthorities())))
                .hasMessageContaining("name its authority or switch verification off")
                .extracting(RedfishException::kind)
                .isEqualTo(Kind.REJECTED);
    }

    @Test
    void believesTheCertificatesInAFileOrFolder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), certificate.certificatePem());

        assertThat(version(new Trust.OwnAuthority(file))).isEqualTo("1.9.0");
        assertThat(version(new Trust.OwnAuthority(folder))).isEqualTo("1.9.0");
    }

    @Test
    void believesAnybodyOnRequest() {
        assertThat(version(new Trust.Anybody())).isEqualTo("1.9.0");
    }

    @Test
    void saysWhichFileCannotBeRead(@TempDir Path folder) {
        Trust missing = new Trust.OwnAuthority(folder.resolve("none.pem"));

        assertThat(failure(() -> version(missing))).hasMessageContaining("none.pem");
    }

    private String version(Trust trust) {
        Endpoint endpoint = Endpoint.of("127.0.0.1:" + bmc.port(), Credentials.NONE, trust);
        return client.at(endpoint).root(soon()).version();
    }
}
