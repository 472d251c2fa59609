package io.ferrite.sim.bluefield;

/** How far the Arm has booted: the OEM word, the standard BootProgress word, and the IPMI state byte. */
public enum ArmState {
    BOOT_ROM("BootRom", "PrimaryProcessorInitializationStarted", 0),
    BL2("BL2", "PrimaryProcessorInitializationStarted", 1),
    BL31("BL31", "PrimaryProcessorInitializationStarted", 2),
    UEFI("UEFI", "SystemHardwareInitializationComplete", 3),
    OS_STARTING("OsStarting", "OSBootStarted", 4),
    OS_IS_RUNNING("OsIsRunning", "OSRunning", 5),
    LOW_POWER_STANDBY("LowPowerStandby", "OEM", 6);

    private final String oem;
    private final String standard;
    private final int wire;

    ArmState(String oem, String standard, int wire) {
        this.oem = oem;
        this.standard = standard;
        this.wire = wire;
    }

    public String oem() {
        return oem;
    }

    public String standard() {
        return standard;
    }

    int wire() {
        return wire;
    }
}
