package io.ferrite.core.setting;

import java.util.Objects;

/**
 * Where a value was written, for people: {@code ferrite.conf:12}, {@code --set api.port} or {@code FERRITE_API_PORT}.
 *
 * @param source the file, or what stands for one
 * @param text how to name the place in a message
 * @param rank who wins where two places speak: the higher one
 */
record Place(String source, String text, Rank rank) {

    /** The kinds of place, the weakest first. */
    enum Rank {
        FILE,
        ENVIRONMENT,
        COMMAND_LINE
    }

    Place {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(rank, "rank");
    }

    static Place line(String file, int number) {
        return new Place(file, file + ":" + number, Rank.FILE);
    }

    static Place variable(String name) {
        return new Place("environment", name, Rank.ENVIRONMENT);
    }

    static Place argument(String text) {
        return new Place("--set", "--set " + text, Rank.COMMAND_LINE);
    }

    /** Whether both stand in one file, where an option may stand only once. */
    boolean sameFile(Place other) {
        return rank == Rank.FILE && source.equals(other.source);
    }

    /** {@code message}, told about this place. */
    String says(String message) {
        return text + ": " + message;
    }

    @Override
    public String toString() {
        return text;
    }
}
