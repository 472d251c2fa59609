package io.ferrite.api.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A config drive too long for memory: base64 text in a file, as far as that could be told while it came. Closing it deletes
 * the file. Used by one thread at a time.
 */
public final class SpooledDrive implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;
    private final Runnable released;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final AtomicBoolean closed = new AtomicBoolean();
    private boolean base64 = true;

    SpooledDrive(FileChannel file, Runnable released) {
        this.file = file;
        this.released = released;
    }

    /** The next character; what comes after one that is not base64 is not kept. */
    void add(int character) {
        base64 = base64 && isBase64(character);
        if (!base64) {
            return;
        }
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.put((byte) character);
    }

    private static boolean isBase64(int character) {
        return isBetween('a', character, 'z')
                || isBetween('A', character, 'Z')
                || isBetween('/', character, '9')
                || isBetween('\t', character, '\r')
                || character == '+'
                || character == '='
                || character == ' ';
    }

    private static boolean isBetween(char first, int character, char last) {
        return character >= first && character <= last;
    }

    private void flush() {
        try {
            buffer.flip();
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            buffer.clear();
        } catch (IOException full) {
            throw DriveSpools.unusable(full);
        }
    }

    /** Whether it is base64 text, as it has to be. */
    public boolean isBase64() {
        return base64;
    }

    /** Its text from the start; closed with this. */
    public InputStream text() {
        flush();
        try {
            file.position(0);
        } catch (IOException broken) {
            throw DriveSpools.unusable(broken);
        }
        return Channels.newInputStream(file);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            file.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            released.run();
        }
    }
}
