package io.ferrite.drivers.spi.value;

/**
 * The thirteen kinds of interface that a node has, each answering for one part of its hardware. The constants stand in
 * alphabetical order of their text, the order in which clients list them.
 */
public enum InterfaceKind implements WireText {
    BIOS("bios"),
    BOOT("boot"),
    CONSOLE("console"),
    DEPLOY("deploy"),
    FIRMWARE("firmware"),
    INSPECT("inspect"),
    MANAGEMENT("management"),
    NETWORK("network"),
    POWER("power"),
    RAID("raid"),
    RESCUE("rescue"),
    STORAGE("storage"),
    VENDOR("vendor");

    private final String text;

    InterfaceKind(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The node field that names the implementation, for example {@code power_interface}. */
    public String field() {
        return text + "_interface";
    }
}
