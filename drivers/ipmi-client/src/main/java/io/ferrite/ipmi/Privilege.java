package io.ferrite.ipmi;

/** What a session may do, in rising order. */
public enum Privilege {
    CALLBACK(1),
    USER(2),
    OPERATOR(3),
    ADMINISTRATOR(4);

    private final int level;

    Privilege(int level) {
        this.level = level;
    }

    int level() {
        return level;
    }
}
