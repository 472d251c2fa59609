package io.ferrite.api.auth;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may log in, and the hashes of their passwords, as a user file has them. The file has one {@code name:hash} per line;
 * empty lines and lines that begin with {@code #} do not count.
 */
final class Users {

    private final Map<String, PasswordHash> hashes;
    private final int dearest;

    private Users(Map<String, PasswordHash> hashes) {
        this.hashes = Map.copyOf(hashes);
        this.dearest =
                hashes.values().stream().mapToInt(PasswordHash::cost).max().orElseThrow();
    }

    /**
     * The users of a file.
     *
     * @param users empty where there are mistakes
     * @param mistakes what is wrong, one sentence each with its line; no hash is in it
     */
    record Reading(Optional<Users> users, List<String> mistakes) {

        static Reading failed(String mistake) {
            return new Reading(Optional.empty(), List.of(mistake));
        }
    }

    /**
     * Reads the content of a user file.
     *
     * @param file what to call it in messages
     */
    static Reading read(String file, String content) {
        Map<String, PasswordHash> hashes = new LinkedHashMap<>();
        List<String> mistakes = new ArrayList<>();
        List<String> lines = content.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            String place = "%s:%d: ".formatted(file, at + 1);
            if (!line.isEmpty() && !line.startsWith("#")) {
                mistake(line, hashes).map(place::concat).ifPresent(mistakes::add);
            }
        }
        if (hashes.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(file + ": nobody is in this file; add users with `htpasswd -B`.");
        }
        if (!mistakes.isEmpty()) {
            return new Reading(Optional.empty(), List.copyOf(mistakes));
        }
        return new Reading(Optional.of(new Users(hashes)), List.of());
    }

    private static Optional<String> mistake(String line, Map<String, PasswordHash> hashes) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            return Optional.of("expected name:hash.");
        }
        String name = line.substring(0, colon);
        Optional<PasswordHash> hash = PasswordHash.parse(line.substring(colon + 1));
        if (hash.isEmpty()) {
            return Optional.of(
                    "the hash of user '%s' is not bcrypt ($2y$, $2a$ or $2b$) of cost 4 to %d; `htpasswd -B` makes such."
                            .formatted(name, PasswordHash.DEAREST));
        }
        if (hashes.putIfAbsent(name, hash.get()) != null) {
            return Optional.of("user '%s' stands in the file twice.".formatted(name));
        }
        return Optional.empty();
    }

    /** Whether these are the same users with the same passwords. */
    boolean isSame(Users other) {
        return hashes.equals(other.hashes);
    }

    /**
     * Whether {@code name} is a user with this password. A refusal takes as long as the dearest check in the file, whoever it
     * is about, so that its time does not tell who is a user.
     */
    boolean check(String name, String password) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        PasswordHash hash = hashes.get(name);
        if (hash == null) {
            PasswordHash.pretend(bytes, dearest);
            return false;
        }
        if (hash.matches(bytes)) {
            return true;
        }
        for (int cost = hash.cost(); cost < dearest; cost++) {
            PasswordHash.pretend(bytes, cost);
        }
        return false;
    }
}
