package io.ferrite.api.auth;

import io.ferrite.core.setting.SettingsException;
import io.ferrite.core.watch.TimeSource;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of users that may change while the program runs. Each request looks at the file's time and size; only where they
 * changed is the file read again. Where the new content cannot be used, the old one stays in force and the log says why.
 */
final class UserFile {

    private static final Logger LOG = LoggerFactory.getLogger(UserFile.class);

    private static final long LARGEST = 1L << 20;
    /** Two writes within the precision of file times look like one; what is this young is read again. */
    private static final Duration PRECISION = Duration.ofSeconds(2);

    /** By what a changed file is known. */
    private record Stamp(FileTime changed, long size, String number) {}

    private record Seen(Stamp stamp, Instant at) {

        boolean isSettled() {
            return stamp == null || stamp.changed().toInstant().plus(PRECISION).isBefore(at);
        }
    }

    private record State(Users users, Seen seen, List<String> mistakes) {}

    private final Path path;
    private final TimeSource time;
    private volatile State state;

    private UserFile(Path path, TimeSource time, State state) {
        this.path = path;
        this.time = time;
        this.state = state;
    }

    /**
     * Opens a file.
     *
     * @throws SettingsException with everything that is wrong with it
     */
    static UserFile open(Path path, TimeSource time) {
        Seen seen = look(path, time);
        Users.Reading reading = read(path);
        Users users = reading.users().orElseThrow(() -> new SettingsException(reading.mistakes()));
        return new UserFile(path, time, new State(users, seen, List.of()));
    }

    /** What is wrong with a file, one sentence each; none where it can be used. */
    static List<String> mistakes(Path path) {
        return read(path).mistakes();
    }

    /** The users as the file has them now; the same object as long as the file is the same. */
    Users users() {
        State known = state;
        Seen now = look(path, time);
        if (Objects.equals(now.stamp(), known.seen().stamp()) && known.seen().isSettled()) {
            return known.users();
        }
        return readAgain(now);
    }

    private synchronized Users readAgain(Seen now) {
        State known = state;
        Users.Reading reading = read(path);
        if (reading.users().filter(known.users()::isSame).isPresent()) {
            state = new State(known.users(), now, List.of());
            return known.users();
        }
        tell(known, reading);
        Users users = reading.users().orElse(known.users());
        state = new State(users, now, reading.mistakes());
        return users;
    }

    /** Once per change, not once per request. */
    private void tell(State known, Users.Reading reading) {
        if (reading.users().isPresent()) {
            LOG.atInfo().addKeyValue("file", path).log("The users have changed");
        } else if (!reading.mistakes().equals(known.mistakes())) {
            LOG.atError()
                    .addKeyValue("file", path)
                    .addKeyValue("mistakes", String.join(" ", reading.mistakes()))
                    .log("The user file cannot be used any more; the users read before stay in force");
        }
    }

    private static Seen look(Path path, TimeSource time) {
        Instant now = time.instant();
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return new Seen(new Stamp(file.lastModifiedTime(), file.size(), String.valueOf(file.fileKey())), now);
        } catch (IOException gone) {
            return new Seen(null, now);
        }
    }

    private static Users.Reading read(Path path) {
        try {
            if (Files.size(path) > LARGEST) {
                return Users.Reading.failed(path + ": a user file has at most 1 MiB.");
            }
            return Users.read(path.toString(), Files.readString(path));
        } catch (NoSuchFileException absent) {
            return Users.Reading.failed(
                    path + ": there is no such file; [DEFAULT] http_basic_auth_user_file names it.");
        } catch (AccessDeniedException closed) {
            return Users.Reading.failed(path + ": this file cannot be read; its owner has to allow it.");
        } catch (CharacterCodingException binary) {
            return Users.Reading.failed(path + ": this file is not UTF-8 text.");
        } catch (IOException broken) {
            return Users.Reading.failed("%s: this file cannot be read: %s.".formatted(path, broken.getMessage()));
        }
    }
}
