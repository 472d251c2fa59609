package io.ferrite.redfish;

/** Where a system may boot from, in the words of Redfish. */
public enum BootTarget implements Word {
    NONE("None"),
    PXE("Pxe"),
    HDD("Hdd"),
    CD("Cd"),
    USB_CD("UsbCd"),
    FLOPPY("Floppy"),
    USB("Usb"),
    SD_CARD("SDCard"),
    BIOS_SETUP("BiosSetup"),
    UTILITIES("Utilities"),
    DIAGS("Diags"),
    UEFI_SHELL("UefiShell"),
    UEFI_TARGET("UefiTarget"),
    UEFI_HTTP("UefiHttp"),
    UEFI_BOOT_NEXT("UefiBootNext"),
    REMOTE_DRIVE("RemoteDrive"),
    OTHER("");

    private final String word;

    BootTarget(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
