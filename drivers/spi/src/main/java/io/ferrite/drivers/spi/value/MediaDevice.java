package io.ferrite.drivers.spi.value;

/** The kinds of drive that a BMC can pretend to have. */
public enum MediaDevice implements WireText {
    DISK("disk"),
    CDROM("cdrom"),
    FLOPPY("floppy");

    private final String text;

    MediaDevice(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
