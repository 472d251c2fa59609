package io.ferrite.api.request;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * Copies a JSON text byte by byte, and puts a short mark in the place of the text of a config drive that is long; the drive
 * goes to a spool. It knows just as much of JSON as it takes to find that text. What is left is for a real parser: as one
 * text stands in another's place, both are JSON, or both are not.
 */
final class DriveLexer implements AutoCloseable {

    /** A text up to this length stays where it is. */
    static final int SHORT = 64 * 1024;

    private static final byte[] KEY = "configdrive".getBytes(StandardCharsets.US_ASCII);

    private enum Place {
        BETWEEN,
        TEXT,
        DRIVE
    }

    private final DriveSpools spools;
    private final int limit;
    private final String mark = UUID.randomUUID().toString();
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();

    private Place place = Place.BETWEEN;
    private boolean escaped;
    private int depth;
    private int textLength;
    private boolean textIsKey;
    private boolean driveIsNext;
    private boolean isLong;
    private boolean full;
    private Optional<SpooledDrive> drive = Optional.empty();
    private DriveText text = new DriveText(character -> {});

    /**
     * @param limit how many bytes there may be beside a long drive
     */
    DriveLexer(DriveSpools spools, int limit) {
        this.spools = spools;
        this.limit = limit;
    }

    void take(byte next) {
        switch (place) {
            case BETWEEN -> takeBetween(next);
            case TEXT -> takeText(next);
            case DRIVE -> takeDrive(next);
        }
    }

    private void takeBetween(byte next) {
        if (next == '"' && driveIsNext) {
            startDrive();
            return;
        }
        keep(next);
        switch (next) {
            case '"' -> {
                place = Place.TEXT;
                textLength = 0;
                textIsKey = true;
            }
            case '{', '[' -> {
                depth++;
                driveIsNext = false;
            }
            case '}', ']' -> depth--;
            case ':' -> driveIsNext = depth == 1 && textIsKey && textLength == KEY.length;
            case ',' -> driveIsNext = false;
            default -> {}
        }
    }

    private void takeText(byte next) {
        keep(next);
        if (!escaped && next == '"') {
            place = Place.BETWEEN;
            return;
        }
        escaped = !escaped && next == '\\';
        textIsKey = textIsKey && textLength < KEY.length && next == KEY[textLength];
        textLength++;
    }

    private void keep(int next) {
        if (rest.size() == limit) {
            throw new Problem(
                    ProblemKind.TOO_LARGE,
                    "The body has more than %d bytes beside the text of a config drive.".formatted(limit));
        }
        rest.write(next);
    }

    private void startDrive() {
        place = Place.DRIVE;
        driveIsNext = false;
        isLong = false;
        head.reset();
    }

    private void takeDrive(byte next) {
        if (!escaped && next == '"') {
            place = Place.BETWEEN;
            endDrive();
            return;
        }
        escaped = !escaped && next == '\\';
        if (isLong) {
            text.take(next);
        } else if (head.size() < SHORT) {
            head.write(next);
        } else {
            startLong();
            text.take(next);
        }
    }

    /** Where there is no room, the body is read all the same: a client that is still sending does not hear a refusal. */
    private void startLong() {
        isLong = true;
        // Where the key comes twice, the later one counts.
        closeDrive();
        drive = spools.open();
        full = drive.isEmpty();
        text = new DriveText(drive.<IntConsumer>map(open -> open::add).orElse(character -> {}));
        for (byte each : head.toByteArray()) {
            text.take(each);
        }
    }

    private void endDrive() {
        keep('"');
        byte[] inside = isLong ? mark.getBytes(StandardCharsets.US_ASCII) : head.toByteArray();
        for (byte each : inside) {
            keep(each);
        }
        keep('"');
        if (isLong) {
            text.end();
        }
    }

    /**
     * The body without the drive, once all of it was taken.
     *
     * @throws Problem of kind CAPACITY where there was no room for the drive
     */
    byte[] rest() {
        if (full) {
            throw spools.full();
        }
        return rest.toByteArray();
    }

    /** The drive that {@code value} stands for, else {@code value} itself. */
    Object resolve(Object value) {
        if (!mark.equals(value)) {
            return value;
        }
        return drive.map(Object.class::cast).orElse(value);
    }

    private void closeDrive() {
        drive.ifPresent(SpooledDrive::close);
        drive = Optional.empty();
    }

    @Override
    public void close() {
        closeDrive();
    }
}
