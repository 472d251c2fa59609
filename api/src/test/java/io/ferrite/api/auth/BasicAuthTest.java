package io.ferrite.api.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.setting.SettingsException;
import io.ferrite.core.testing.ManualTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicAuthTest {

    private static final int CHEAP = 4;

    @TempDir
    private Path folder;

    private final ManualTime time = ManualTime.at(java.time.Instant.now());
    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("htpasswd");
        store(
                "# people",
                "",
                "admin:" + hash(BCrypt.Version.VERSION_2Y, CHEAP, "password"),
                "eve:" + hash("s3:cr\u00e9t"));
    }

    @ParameterizedTest
    @CsvSource({"2a", "2b", "2y"})
    void knowsTheThreeSpellingsOfBcrypt(String version) {
        BCrypt.Version spelling = BCrypt.Version.SUPPORTED_VERSIONS.stream()
                .filter(each -> new String(each.versionIdentifier, StandardCharsets.US_ASCII).equals(version))
                .findFirst()
                .orElseThrow();
        store("admin:" + hash(spelling, CHEAP, "password"));
        assertThat(auth().authenticate(basic("admin:password")).name()).isEqualTo("admin");
    }

    @Test
    void letsInWhoIsInTheFileWithAllRights() {
        BasicAuth auth = auth();
        assertThat(auth.authenticate(basic("admin:password")).unrestricted()).isTrue();
        assertThat(auth.authenticate(basic("eve:s3:cr\u00e9t")).name()).isEqualTo("eve");
        assertThat(auth.authenticate(List.of("bAsIc  " + encoded("admin:password")))
                        .name())
                .isEqualTo("admin");
    }

    @Test
    void passwordsEndAfter72Bytes() {
        store("admin:" + hash("x".repeat(72)));
        assertThat(auth().authenticate(basic("admin:" + "x".repeat(90))).name()).isEqualTo("admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"admin:wrong", "admin:", ":password", "nobody:password", "Admin:password", "admin:password ", ":"
            })
    void refusesOthers(String pair) {
        BasicAuth auth = auth();
        assertRefused(auth, basic(pair), ProblemKind.UNAUTHENTICATED);
        auth.authenticate(basic("admin:password"));
        assertRefused(auth, basic(pair), ProblemKind.UNAUTHENTICATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Basic", "Basic ", "Basic !!!", "Basic YWRtaW4=", "Basic /w==", "Bearer abc", "x"})
    void refusesWhatIsNotInForm(String header) {
        assertRefused(auth(), List.of(header), ProblemKind.INVALID);
    }

    @Test
    void refusesNoHeaderAndTwo() {
        assertRefused(auth(), List.of(), ProblemKind.UNAUTHENTICATED);
        String header = basic("admin:password").getFirst();
        assertRefused(auth(), List.of(header, header), ProblemKind.INVALID);
    }

    @Test
    void readsTheFileAgainWhenItChanged() {
        BasicAuth auth = auth();
        auth.authenticate(basic("admin:password"));
        store("admin:" + hash("other"), "new:" + hash("one"));
        assertRefused(auth, basic("admin:password"), ProblemKind.UNAUTHENTICATED);
        assertThat(auth.authenticate(basic("admin:other")).name()).isEqualTo("admin");
        assertThat(auth.authenticate(basic("new:one")).name()).isEqualTo("new");
    }

    @Test
    void keepsTheUsersWhileTheFileIsBroken() throws IOException {
        BasicAuth auth = auth();
        store("admin:plain");
        assertThat(auth.authenticate(basic("admin:password")).name()).isEqualTo("admin");
        Files.delete(file);
        assertThat(auth.authenticate(basic("admin:password")).name()).isEqualTo("admin");
        store("admin:" + hash("other"));
        assertRefused(auth, basic("admin:password"), ProblemKind.UNAUTHENTICATED);
        assertThat(auth.authenticate(basic("admin:other")).name()).isEqualTo("admin");
    }

    @Test
    void aPasswordThatWasJustVerifiedCostsNoBcrypt() {
        store("admin:" + hash(BCrypt.Version.VERSION_2B, 10, "password"));
        BasicAuth auth = auth();
        long first = nanos(auth, "admin:password");
        long hundred = 0;
        for (int count = 0; count < 100; count++) {
            hundred += nanos(auth, "admin:password");
        }
        assertThat(hundred).isLessThan(first * 50);
        time.advance(Duration.ofMinutes(2));
        assertThat(nanos(auth, "admin:password")).isGreaterThan(hundred / 100);
    }

    @Test
    void unknownUsersCostAsMuchAsKnownOnes() {
        store("dear:" + hash(BCrypt.Version.VERSION_2B, 9, "x"), "cheap:" + hash("x"));
        BasicAuth auth = auth();
        fail(auth, "dear:y");
        long dear = fastest(auth, "dear:y");
        assertThat(fastest(auth, "cheap:y")).isBetween(dear / 3, dear * 3);
        assertThat(fastest(auth, "nobody:y")).isBetween(dear / 3, dear * 3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            admin                             | :1: expected name:hash
            :$2y$04$abc                       | :1: expected name:hash
            admin:secret                      | :1: the hash of user 'admin' is not bcrypt
            admin:{SHA}5en6G6MezRroT3XKqkdPOmY | :1: the hash of user 'admin' is not bcrypt
            admin:$apr1$abc$def               | :1: the hash of user 'admin' is not bcrypt
            admin:$2y$31$abcdefghijklmnopqrstuuabcdefghijklmnopqrstuuabcdefghijk | :1: the hash of user 'admin' is not bcrypt
            # nobody                          | nobody is in this file
            """)
    void tellsWhatIsWrongWithAFile(String line, String mistake) {
        store(line);
        assertThat(BasicAuth.mistakes(file)).singleElement().asString().contains(file.toString(), mistake);
        assertThat(BasicAuth.mistakes(file).toString()).doesNotContain("secret", "5en6G6");
        assertThatThrownBy(this::auth).isInstanceOf(SettingsException.class).hasMessageContaining(mistake);
    }

    @Test
    void tellsOfFilesThatAreAbsentTwiceOrBinary() throws IOException {
        store("a:" + hash("x"), "b:x", "a:" + hash("x"));
        assertThat(BasicAuth.mistakes(file))
                .hasSize(2)
                .last()
                .asString()
                .contains(":3: user 'a' stands in the file twice");
        Files.write(file, new byte[] {(byte) 0xff, 1, 2});
        assertThat(BasicAuth.mistakes(file)).singleElement().asString().contains("not UTF-8");
        Files.delete(file);
        assertThat(BasicAuth.mistakes(file))
                .singleElement()
                .asString()
                .contains("no such file", "http_basic_auth_user_file");
        Files.createDirectory(file);
        assertThat(BasicAuth.mistakes(file)).hasSize(1);
    }

    private BasicAuth auth() {
        return BasicAuth.over(file, time);
    }

    private void store(String... lines) {
        try {
            Files.write(file, List.of(lines));
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    private static long fastest(BasicAuth auth, String pair) {
        long fastest = Long.MAX_VALUE;
        for (int count = 0; count < 5; count++) {
            long start = System.nanoTime();
            fail(auth, pair);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    private static void fail(BasicAuth auth, String pair) {
        assertRefused(auth, basic(pair), ProblemKind.UNAUTHENTICATED);
    }

    private static long nanos(BasicAuth auth, String pair) {
        long start = System.nanoTime();
        auth.authenticate(basic(pair));
        return System.nanoTime() - start;
    }

    private static void assertRefused(BasicAuth auth, List<String> header, ProblemKind kind) {
        assertThatThrownBy(() -> auth.authenticate(header))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private static List<String> basic(String pair) {
        return List.of("Basic " + encoded(pair));
    }

    private static String encoded(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String password) {
        return hash(BCrypt.Version.VERSION_2B, CHEAP, password);
    }

    private static String hash(BCrypt.Version version, int cost, String password) {
        return new String(
                BCrypt.with(version).hash(cost, password.getBytes(StandardCharsets.UTF_8)), StandardCharsets.US_ASCII);
    }
}
