package io.ferrite.sim.machine;

import java.util.Optional;
import java.util.stream.Stream;

/** A device to boot from; {@code text} is the Redfish spelling, {@code selector} the IPMI boot device selector (0 = none). */
public enum BootTarget {
    NONE("None", 0),
    PXE("Pxe", 1),
    HDD("Hdd", 2),
    SAFE_HDD("SafeHdd", 3),
    DIAGS("Diags", 4),
    CD("Cd", 5),
    BIOS_SETUP("BiosSetup", 6),
    FLOPPY("Floppy", 15),
    USB("Usb", 0),
    UEFI_HTTP("UefiHttp", 0),
    UEFI_SHELL("UefiShell", 0),
    UEFI_TARGET("UefiTarget", 0),
    UEFI_BOOT_NEXT("UefiBootNext", 0);

    private final String text;
    private final int selector;

    BootTarget(String text, int selector) {
        this.text = text;
        this.selector = selector;
    }

    public String text() {
        return text;
    }

    public int selector() {
        return selector;
    }

    public static Optional<BootTarget> ofText(String text) {
        return Stream.of(values()).filter(target -> target.text.equals(text)).findFirst();
    }

    /** The target of an IPMI selector; selectors without a counterpart (remote media) are NONE. */
    public static BootTarget ofSelector(int selector) {
        return Stream.of(values())
                .filter(target -> target.selector == selector)
                .findFirst()
                .orElse(NONE);
    }
}
