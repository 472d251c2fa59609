package io.ferrite.api.version;

/**
 * A word that stands for a value on the wire.
 *
 * @param text the word
 * @param since the first version that knows it
 */
public record Word(String text, Microversion since) {

    /** Whether a client of {@code version} knows it. */
    public boolean knownAt(Microversion version) {
        return version.reaches(since);
    }
}
