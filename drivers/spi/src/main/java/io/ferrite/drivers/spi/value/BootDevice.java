package io.ferrite.drivers.spi.value;

/** Where a machine boots from, in Ironic's spelling. */
public enum BootDevice implements WireText {
    PXE("pxe"),
    DISK("disk"),
    CDROM("cdrom"),
    BIOS("bios"),
    SAFE("safe"),
    WANBOOT("wanboot"),
    ISCSIBOOT("iscsiboot"),
    FLOPPY("floppy"),
    UEFIHTTP("uefihttp");

    private final String text;

    BootDevice(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
