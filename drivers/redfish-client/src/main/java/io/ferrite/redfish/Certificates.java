package io.ferrite.redfish;

import io.ferrite.redfish.RedfishException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** Turns {@link Trust} into TLS. */
final class Certificates {

    private Certificates() {}

    static OkHttpClient trusting(OkHttpClient plain, Trust trust) {
        return switch (trust) {
            case Trust.PublicAuthorities _ -> plain;
            case Trust.OwnAuthority(Path path) -> with(plain, authority(path)).build();
            case Trust.Anybody _ ->
                with(plain, new Everybody()).hostnameVerifier((_, _) -> true).build();
        };
    }

    private static OkHttpClient.Builder with(OkHttpClient plain, X509TrustManager manager) {
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {manager}, null);
            return plain.newBuilder().sslSocketFactory(tls.getSocketFactory(), manager);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no TLS.", impossible);
        }
    }

    private static X509TrustManager authority(Path path) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate each : certificates(path)) {
                store.setCertificateEntry("authority-" + store.size(), each);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new RedfishException(
                    Kind.REJECTED,
                    "The trusted certificates in " + path + " cannot be read: " + unreadable,
                    unreadable);
        }
    }

    private static List<Certificate> certificates(Path path) throws IOException, GeneralSecurityException {
        List<Certificate> found = new ArrayList<>();
        for (Path file : files(path)) {
            try (InputStream in = Files.newInputStream(file)) {
                found.addAll(CertificateFactory.getInstance("X.509").generateCertificates(in));
            }
        }
        return found;
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Believes any certificate: only for endpoints whose owner has switched verification off. */
    private static final class Everybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {
            throw new UnsupportedOperationException("This client is no server.");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
