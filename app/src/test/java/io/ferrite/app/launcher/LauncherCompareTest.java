package io.ferrite.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./ferrite compare} starts, hands on and leaves behind, with stand-ins for the kit and for Java. */
class LauncherCompareTest {

    private static final String IRONIC = """
            import os, signal, sys
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
            if os.environ.get("BROKEN") == "ironic":
                sys.exit("no network")
            folder = sys.argv[sys.argv.index("--venv") + 1] + "/bin"
            os.makedirs(folder, exist_ok=True)
            open(folder + "/ironic", "w").close()
            os.chmod(folder + "/ironic", 0o755)
            print("ironic 39.0.0 (API 1.115) at http://127.0.0.1:11 pid 1", flush=True)
            try:
                signal.pause()
            finally:
                open(os.environ["ENDED"] + "/ironic", "w").close()
            """;

    private static final String COMPARE = """
            import os, pathlib, sys
            tours = pathlib.Path(sys.argv[3])
            print(*sys.argv[1:3], *sys.argv[5:])
            for tour in sorted(tours.iterdir()):
                print(tour.name, tour.read_text().replace("\\n", "|"))
            sys.exit(int(os.environ.get("STATUS", "0")))
            """;

    private static final String JAVA = """
            #!/bin/sh
            trap 'touch "$ENDED/ferrite"; exit 143' TERM
            [ "$BROKEN" != ferrite ] || { echo "no port"; exit 1; }
            echo "The API is at http://127.0.0.1:12"
            echo "$*" >"$ENDED/java-line"
            while :; do sleep 0.1; done
            """;

    @TempDir
    private Path folder;

    private SourceTree tree;
    private Path ended;
    private final Map<String, String> settings = new TreeMap<>();

    @BeforeEach
    void copyTheLauncherAndMakeAKit() throws Exception {
        tree = SourceTree.in(folder.toRealPath());
        Optional<String> python = python();
        assumeTrue(python.isPresent(), "needs a python3 that is 3.11 or newer");
        Path jdk = SourceTree.jdk(tree.home().resolve(".jdks/temurin"), "25.0.3");
        SourceTree.executable(jdk.resolve("bin/java"), JAVA);
        Path compare = Files.createDirectories(tree.sources().resolve("etc/compare"));
        Files.copy(Path.of("..", "etc", "compare", "run"), compare.resolve("run"));
        Files.writeString(compare.resolve("tours"), "# a comment\none\ntwo without chassis\n");
        Files.writeString(compare.resolve("accepted"), "");
        Path kit = Files.createDirectories(tree.root().resolve("shared/reference/tours"));
        for (String tour : List.of("one", "two", "three")) {
            Files.writeString(
                    kit.resolve(tour + ".jsonl"),
                    "{\"p\": \"/v1/chassis\"}\n{\"b\": {\"name\": \"" + tour + "\", \"chassis_uuid\": \"{ch}\"}}\n");
        }
        Files.writeString(kit.resolveSibling("ironic"), IRONIC);
        Files.writeString(kit.resolveSibling("compare.py"), COMPARE);
        Files.createDirectories(tree.sources().resolve("app/target/dist"));
        Files.createFile(tree.sources().resolve("app/target/dist/built"));
        ended = Files.createDirectory(tree.root().resolve("ended"));
        settings.put("ENDED", ended.toString());
        settings.put("FERRITE_PYTHON", python.orElseThrow());
        settings.put("FERRITE_REFERENCE", kit.getParent().toString());
    }

    /** The interpreter itself, because what stands on the PATH may be a script that wants to find others. */
    private static Optional<String> python() throws IOException {
        String question = "import sys; print(sys.executable if sys.version_info >= (3, 11) else '')";
        try {
            Process asked = new ProcessBuilder("python3", "-c", question).start();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return Optional.of(answer).filter(path -> asked.onExit().join().exitValue() == 0 && !path.isEmpty());
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    @Test
    void comparesBothOnTheToursOfTheListAndEndsBoth() throws Exception {
        Run run = Run.of(tree, settings, "compare");
        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.output()).isEqualTo("""
                http://127.0.0.1:11 http://127.0.0.1:12 %s
                one.jsonl {"p": "/v1/chassis"}|{"b": {"name": "one", "chassis_uuid": "{ch}"}}|
                two.jsonl {"b": {"name": "two"}}|
                """.formatted(tree.sources().resolve("etc/compare/accepted")));
        assertThat(run.errors()).contains("which takes a minute or two");
        assertThat(left()).containsExactly("ferrite", "ironic", "java-line");
        assertThat(works()).isEmpty();
    }

    @Test
    void comparesOnTheToursThatAreNamedAndHandsOnTheRest() throws Exception {
        Run run = Run.of(tree, settings, "compare", "two", "three", "--", "--only", "status");
        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.output())
                .contains("--only status\n", "two.jsonl {\"b\": {\"name\": \"two\"}}|", "three.jsonl {\"p\"")
                .doesNotContain("one.jsonl");
    }

    @Test
    void comparesOnToursOfItsOwnToo() throws Exception {
        Path own = Files.createDirectories(tree.sources().resolve("etc/compare/own-tours"));
        Files.writeString(own.resolve("ours.jsonl"), "{\"p\": \"/v1\"}\n");
        assertThat(Run.of(tree, settings, "compare", "ours", "one").output())
                .contains("ours.jsonl {\"p\": \"/v1\"}|", "one.jsonl");
        Files.writeString(tree.sources().resolve("etc/compare/tours"), "ours\n");
        assertThat(Run.of(tree, settings, "compare").output())
                .contains("ours.jsonl {\"p\": \"/v1\"}|")
                .doesNotContain("one.jsonl");
    }

    @Test
    void givesBothTheSameUsersWhereTheyLogIn() throws Exception {
        Run run = Run.of(tree, settings, "compare", "--auth", "http_basic", "one");
        assertThat(run.output()).startsWith("http://admin:password@127.0.0.1:11 http://admin:password@127.0.0.1:12 ");
        assertThat(Files.readString(ended.resolve("java-line")))
                .contains("--set DEFAULT.auth_strategy=http_basic", "ironic/htpasswd");
    }

    @Test
    void saysTheStatusOfTheComparison() throws Exception {
        settings.put("STATUS", "1");
        assertThat(Run.of(tree, settings, "compare").status()).isEqualTo(1);
        assertThat(left()).contains("ferrite", "ironic");
    }

    @Test
    void endsBothWhenItIsEnded() throws Exception {
        Files.writeString(Path.of(settings.get("FERRITE_REFERENCE"), "compare.py"), """
                import os, time
                open(os.environ["ENDED"] + "/begun", "w").close()
                time.sleep(60)
                """);
        Process process = tree.start(settings, "compare");
        while (!left().contains("begun")) {
            assertThat(process.waitFor(100, TimeUnit.MILLISECONDS)).isFalse();
        }
        assertThat(process.toHandle().destroy()).isTrue();
        assertThat(Run.of(process).status()).isEqualTo(143);
        assertThat(left()).contains("ferrite", "ironic");
        assertThat(works()).isEmpty();
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        settings.put("FERRITE_REFERENCE", tree.home().toString());
        Run run = Run.of(tree, settings, "compare");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.errors()).contains("FERRITE_REFERENCE").hasLineCount(1);
    }

    @Test
    void saysThatTheEnvironmentCannotBeMade() throws Exception {
        settings.put("BROKEN", "ironic");
        Run run = Run.of(tree, settings, "compare");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.errors()).contains("no network", "needs PyPI");
        assertThat(works()).isEmpty();
    }

    @Test
    void saysWhyFerriteDoesNotStart() throws Exception {
        settings.put("BROKEN", "ferrite");
        Run run = Run.of(tree, settings, "compare");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains("no port", "Ferrite does not start");
        assertThat(left()).contains("ironic");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(Run.of(tree, settings, "compare", "four").errors()).contains("there is no tour four");
        assertThat(Run.of(tree, settings, "compare", "--auth", "keystone").status())
                .isEqualTo(2);
        assertThat(Run.of(tree, settings, "compare", "--only", "status").errors())
                .contains("stand after --");
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(ended)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<Path> works() throws IOException {
        try (Stream<Path> files = Files.list(tree.sources().resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("compare-"))
                    .toList();
        }
    }
}
