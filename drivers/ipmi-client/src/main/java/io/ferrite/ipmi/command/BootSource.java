package io.ferrite.ipmi.command;

import io.ferrite.ipmi.IpmiException;
import io.ferrite.ipmi.IpmiException.Kind;

/** What a machine's firmware is told to boot from. Source: IPMI 2.0, table 28-14, parameter 5. */
public enum BootSource {
    /** No order: the firmware's own sequence. */
    NONE(0x0),
    PXE(0x1),
    DISK(0x2),
    /** Disk in safe mode. */
    SAFE(0x3),
    DIAGNOSTIC(0x4),
    CDROM(0x5),
    /** The firmware's setup screen. */
    BIOS(0x6),
    REMOTE_FLOPPY(0x7),
    REMOTE_CDROM(0x8),
    REMOTE_MEDIA(0x9),
    REMOTE_DISK(0xB),
    /** Floppy or the first removable medium. */
    FLOPPY(0xF);

    private final int selector;

    BootSource(int selector) {
        this.selector = selector;
    }

    int selector() {
        return selector;
    }

    static BootSource of(int selector) {
        for (BootSource source : values()) {
            if (source.selector == selector) {
                return source;
            }
        }
        throw new IpmiException(Kind.BROKEN, "The BMC names the reserved boot device selector " + selector + ".");
    }
}
