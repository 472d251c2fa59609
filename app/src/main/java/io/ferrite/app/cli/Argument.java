package io.ferrite.app.cli;

/**
 * Something that a command takes.
 *
 * @param name {@code --driver} for an option, {@code node} for a word that stands by its place
 * @param kind how often and with what
 * @param help one sentence for people
 */
record Argument(String name, Kind kind, String help) {

    /** How an argument is written. */
    enum Kind {
        /** A word that has to be there. */
        WORD,
        /** One word or more. */
        WORDS,
        /** An option with a value. */
        OPTION,
        /** An option with a value that has to be there. */
        NEEDED,
        /** An option with a value that may come several times. */
        REPEATED,
        /** An option without a value. */
        FLAG,
        /** An option whose value, a number of seconds, may be left out. */
        SECONDS
    }

    static Argument word(String name, String help) {
        return new Argument(name, Kind.WORD, help);
    }

    static Argument words(String name, String help) {
        return new Argument(name, Kind.WORDS, help);
    }

    static Argument option(String name, String help) {
        return new Argument(name, Kind.OPTION, help);
    }

    static Argument needed(String name, String help) {
        return new Argument(name, Kind.NEEDED, help);
    }

    static Argument repeated(String name, String help) {
        return new Argument(name, Kind.REPEATED, help);
    }

    static Argument flag(String name, String help) {
        return new Argument(name, Kind.FLAG, help);
    }

    static Argument seconds(String name, String help) {
        return new Argument(name, Kind.SECONDS, help);
    }

    boolean isWord() {
        return kind == Kind.WORD || kind == Kind.WORDS;
    }
}
