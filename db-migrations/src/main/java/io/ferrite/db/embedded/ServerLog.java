package io.ferrite.db.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the server wrote since a certain moment.
 *
 * @param start length of the file at that moment, in bytes
 */
record ServerLog(Path file, long start) {
    private static final int LINES = 12;

    static ServerLog from(Path file) throws IOException {
        if (Files.notExists(file)) {
            return new ServerLog(file, 0);
        }
        return new ServerLog(file, Files.size(file));
    }

    /** True when the server found its port in use. */
    boolean portWasTaken() throws IOException {
        return text().contains("Bind on TCP/IP port");
    }

    /** The last lines and where the rest is, for an error message. */
    String tail() throws IOException {
        List<String> lines = text().lines().toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        return "Its log " + file + " ends:\n" + String.join("\n", last);
    }

    private String text() throws IOException {
        if (Files.notExists(file)) {
            return "";
        }
        byte[] all = Files.readAllBytes(file);
        int from = (int) Math.min(start, all.length);
        return new String(Arrays.copyOfRange(all, from, all.length), StandardCharsets.UTF_8);
    }
}
