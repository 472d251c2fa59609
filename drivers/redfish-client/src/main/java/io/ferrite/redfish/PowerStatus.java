package io.ferrite.redfish;

/** The power of a system in the words of Redfish. */
public enum PowerStatus implements Word {
    ON("On"),
    OFF("Off"),
    POWERING_ON("PoweringOn"),
    POWERING_OFF("PoweringOff"),
    PAUSED("Paused"),
    UNTOLD("");

    private final String word;

    PowerStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
