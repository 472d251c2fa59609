package io.ferrite.drivers.spi.value;

/** How the firmware of a machine boots. */
public enum BootMode implements WireText {
    BIOS("bios"),
    UEFI("uefi");

    private final String text;

    BootMode(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
