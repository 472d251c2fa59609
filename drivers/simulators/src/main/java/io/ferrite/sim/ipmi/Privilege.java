package io.ferrite.sim.ipmi;

import java.util.stream.Stream;

/** Privilege levels of IPMI, weakest first, each with its value on the wire. */
public enum Privilege {
    CALLBACK(1),
    USER(2),
    OPERATOR(3),
    ADMINISTRATOR(4);

    private final int wire;

    Privilege(int wire) {
        this.wire = wire;
    }

    int wire() {
        return wire;
    }

    /** The level of a wire value; anything outside 1 to 4, such as 0 for the highest, is ADMINISTRATOR. */
    static Privilege ofWire(int wire) {
        return Stream.of(values())
                .filter(level -> level.wire == wire)
                .findFirst()
                .orElse(ADMINISTRATOR);
    }

    boolean reaches(Privilege needed) {
        return wire >= needed.wire;
    }

    Privilege atMost(Privilege limit) {
        return reaches(limit) ? limit : this;
    }
}
