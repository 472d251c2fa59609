package io.ferrite.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * One home, one living owner.
 *
 * <p>The operating system's lock decides; it vanishes with its process, also after kill -9. The text in the file only
 * tells the next one who holds it.
 */
final class OwnerLock implements AutoCloseable {
    private final FileChannel channel;

    private OwnerLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock or says which process has it. */
    static OwnerLock take(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                throw new EmbeddedServerException("The embedded database in " + file.getParent()
                        + " is in use by another Ferrite (" + holder(file)
                        + "). Stop that one, or give this one another FERRITE_HOME.");
            }
            sign(channel);
            return new OwnerLock(channel);
        } catch (IOException e) {
            release(channel);
            throw new UncheckedIOException("Cannot lock " + file + ".", e);
        } catch (EmbeddedServerException e) {
            release(channel);
            throw e;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private static String holder(Path file) throws IOException {
        return Files.readString(file).lines().findFirst().orElse("process not known yet");
    }

    private static void sign(FileChannel channel) throws IOException {
        ProcessHandle self = ProcessHandle.current();
        String since = self.info().startInstant().map(Instant::toString).orElse("unknown");
        String text = "pid " + self.pid() + ", started " + since + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static void release(FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the lock on the embedded database.", e);
        }
    }

    @Override
    public void close() {
        release(channel);
    }
}
