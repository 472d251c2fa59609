package io.ferrite.app.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A copy of the launcher in a folder of its own, with a stand-in for Maven and nothing of this machine's Java.
 *
 * @param root holds {@code tree} (the sources), {@code home} (HOME), {@code ferrite} (FERRITE_HOME), {@code bin} (PATH)
 */
record SourceTree(Path root) {
    /** All that the launcher may call; a test machine's java, apt-get or mvn is not among it. */
    private static final List<String> TOOLS = List.of(
            ("awk basename cat cp cut curl dirname find grep gzip head id ls mkdir mktemp mv openssl readlink rm sed sh"
                            + " sha256sum shasum sleep tail tar tee touch tr uname wget")
                    .split(" "));

    private static final String MAVEN = """
            #!/bin/sh
            [ "$1" = --version ] && exit 0
            echo "$*" >>maven-calls
            echo "[INFO] Building one 1 [1/2]"
            [ ! -e fail ] || { echo "[ERROR] it broke"; exit 1; }
            mkdir -p app/target/dist/lib
            sleep 1
            echo "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 1 s -- in one"
            echo "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 1"
            echo "[WARNING] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0"
            """;

    static SourceTree in(Path root) throws IOException {
        SourceTree tree = new SourceTree(root);
        for (String folder : List.of("tree/drivers/one/src/main", "home", "ferrite", "bin")) {
            Files.createDirectories(root.resolve(folder));
        }
        Files.copy(Path.of("..", "ferrite"), tree.sources().resolve("ferrite"));
        Files.writeString(tree.sources().resolve("pom.xml"), "<project/>");
        Files.writeString(tree.sources().resolve("drivers/one/src/main/Source.java"), "class Source {}");
        executable(tree.sources().resolve("mvnw"), MAVEN);
        for (String tool : TOOLS) {
            tree.lend(tool);
        }
        return tree;
    }

    Path sources() {
        return root.resolve("tree");
    }

    Path home() {
        return root.resolve("home");
    }

    Path ferriteHome() {
        return root.resolve("ferrite");
    }

    Path bin() {
        return root.resolve("bin");
    }

    /** How often Maven was asked to build. */
    List<String> mavenCalls() throws IOException {
        Path calls = sources().resolve("maven-calls");
        if (Files.notExists(calls)) {
            return List.of();
        }
        return Files.readAllLines(calls);
    }

    /** Something that passes for a JDK; its java says how it was called. */
    static Path jdk(Path folder, String version) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        executable(folder.resolve("bin/javac"), "#!/bin/sh\n");
        executable(folder.resolve("bin/java"), "#!/bin/sh\necho \"JAVA $*\"\n");
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder;
    }

    Process start(Map<String, String> settings, String... arguments) throws IOException {
        List<String> line = Stream.concat(Stream.of(sources().resolve("ferrite").toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(line).directory(root.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment());
        builder.environment().putAll(settings);
        builder.redirectInput(Path.of("/dev/null").toFile());
        return builder.start();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("HOME", home().toString());
        environment.put("FERRITE_HOME", ferriteHome().toString());
        environment.put("FERRITE_JVM_DIRS", root.resolve("none").toString());
        environment.put("PATH", bin().toString());
        return environment;
    }

    private void lend(String tool) throws IOException {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            Path program = Path.of(folder, tool);
            if (Files.isExecutable(program)) {
                executable(bin().resolve(tool), "#!/bin/sh\nexec " + program + " \"$@\"\n");
                return;
            }
        }
    }

    static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
