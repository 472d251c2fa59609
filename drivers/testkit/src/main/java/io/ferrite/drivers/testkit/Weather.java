package io.ferrite.drivers.testkit;

/** What goes wrong between a driver and its machine. */
public enum Weather {
    /** Nothing. */
    FAIR,
    /** The next three requests are answered with "busy". */
    BUSY_THREE_TIMES,
    /** The next answer breaks off or gets lost. */
    DROPPED_ANSWER,
    /** No answers until the weather changes. */
    SILENCE
}
