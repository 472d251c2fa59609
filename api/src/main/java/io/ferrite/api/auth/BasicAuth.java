package io.ferrite.api.auth;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.watch.TimeSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets in whom the user file has, by name and password (RFC 7617). Everybody who is let in may do everything.
 *
 * <p>Checks of passwords are dear by intent. No more of them run at a time than half of the processors, so that a flood of
 * wrong passwords slows down those who log in, not the work of those who have.
 */
public final class BasicAuth implements Authenticator {

    private static final int PATIENCE_SECONDS = 10;

    private record Session(Users users, Verified verified) {}

    private final UserFile file;
    private final TimeSource time;
    private final Semaphore checks =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private volatile Session session;

    private BasicAuth(UserFile file, TimeSource time) {
        this.file = file;
        this.time = time;
        this.session = new Session(file.users(), new Verified());
    }

    /**
     * Over a user file.
     *
     * @throws io.ferrite.core.setting.SettingsException with everything that is wrong with the file
     */
    public static BasicAuth over(Path userFile, TimeSource time) {
        return new BasicAuth(UserFile.open(userFile, time), time);
    }

    /** What is wrong with a user file, one sentence each; none where it can be used. */
    public static List<String> mistakes(Path userFile) {
        return UserFile.mistakes(userFile);
    }

    @Override
    public Caller authenticate(List<String> credentials) {
        if (credentials.isEmpty()) {
            throw new Problem(ProblemKind.UNAUTHENTICATED, "This address needs a name and a password.");
        }
        Credentials given = Credentials.parse(credentials);
        Session now = session();
        if (!isLoggedIn(now, given)) {
            throw new Problem(ProblemKind.UNAUTHENTICATED, "Name or password is wrong.");
        }
        return new Caller(given.name(), Set.of(), true);
    }

    /** The users as they are now; what was verified against others does not count. */
    private Session session() {
        Session known = session;
        Users users = file.users();
        if (users == known.users()) {
            return known;
        }
        Session fresh = new Session(users, new Verified());
        session = fresh;
        return fresh;
    }

    private boolean isLoggedIn(Session now, Credentials given) {
        if (now.verified().knows(given.name(), given.password(), time.instant())) {
            return true;
        }
        boolean right = check(now.users(), given);
        if (right) {
            now.verified().add(given.name(), given.password(), time.instant());
        }
        return right;
    }

    private boolean check(Users users, Credentials given) {
        try {
            if (!checks.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.capacity("Too many log in at the same time; try again in a few seconds.");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Problem.capacity("The service is stopping.");
        }
        try {
            return users.check(given.name(), given.password());
        } finally {
            checks.release();
        }
    }
}
