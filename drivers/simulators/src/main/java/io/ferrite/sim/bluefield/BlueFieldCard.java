package io.ferrite.sim.bluefield;

import io.ferrite.sim.machine.Boot;
import io.ferrite.sim.machine.Power;
import io.ferrite.sim.machine.SimMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * One card: its Arm is a {@link SimMachine}; mode, rshim and privileges live here. Both faces act on it, from any thread. A
 * wanted mode becomes the mode when the host has gone off and on, which is when a deferred power cycle happens too.
 */
public final class BlueFieldCard {
    static final int PRIVILEGES = 8;
    private static final List<ArmState> STAGES = List.of(
            ArmState.BOOT_ROM,
            ArmState.BL2,
            ArmState.BL31,
            ArmState.UEFI,
            ArmState.OS_STARTING,
            ArmState.OS_IS_RUNNING);

    private final SimMachine machine;
    private final int[] privileges = new int[PRIVILEGES];
    private DpuMode mode = DpuMode.DPU;
    private DpuMode wantedMode = DpuMode.DPU;
    private boolean bmcRshim;
    private boolean hostHoldsRshim;
    private String hostRshim = "Enabled";
    private boolean hostAccess = true;
    private int oobSwitch;
    private Duration bootTime = Duration.ZERO;
    private boolean stuck;

    public BlueFieldCard(SimMachine machine) {
        this.machine = machine;
    }

    /** The Arm of the card. */
    public SimMachine machine() {
        return machine;
    }

    /** Puts the card into a host: what waits for a power cycle of the host happens when this one goes off. */
    public BlueFieldCard in(SimMachine host) {
        host.afterOff(this::hostWentOff);
        return this;
    }

    private void hostWentOff() {
        loseSlotPower();
        machine.bootByItself();
    }

    private synchronized void loseSlotPower() {
        mode = wantedMode;
        hostHoldsRshim = false;
    }

    public synchronized DpuMode mode() {
        return mode;
    }

    public synchronized DpuMode wantedMode() {
        return wantedMode;
    }

    synchronized void wantMode(DpuMode wanted) {
        wantedMode = wanted;
    }

    /** Puts the card into a mode by hand. */
    public synchronized void putMode(DpuMode now) {
        mode = now;
        wantedMode = now;
    }

    /** Whether the BMC drives rshim now; never while the host holds it. */
    public synchronized boolean bmcRshim() {
        return bmcRshim && !hostHoldsRshim;
    }

    synchronized void bmcRshim(boolean on) {
        bmcRshim = on;
    }

    /** From now on a driver on the host holds rshim: the BMC accepts the wish for it and does not get it. */
    public synchronized void hostTakesRshim() {
        hostHoldsRshim = true;
    }

    /** Enabled or Disabled: whether the host may use rshim over PCIe. */
    public synchronized String hostRshim() {
        return hostRshim;
    }

    synchronized void hostRshim(String setting) {
        hostRshim = setting;
    }

    /** Whether the host may reach the card's insides at all. */
    public synchronized boolean hostAccess() {
        return hostAccess;
    }

    synchronized void hostAccess(boolean allowed) {
        hostAccess = allowed;
    }

    /** The eight external host privileges in IPMI order; 0 default, 1 enabled, 2 disabled. */
    public synchronized List<Integer> privileges() {
        return Arrays.stream(privileges).boxed().toList();
    }

    synchronized void privilege(int index, int value) {
        privileges[index] = value;
    }

    /** 0 all ports, 1 BMC only, 2 DPU only. */
    public synchronized int oobSwitch() {
        return oobSwitch;
    }

    synchronized void oobSwitch(int setting) {
        oobSwitch = setting;
    }

    /** How long the Arm takes from a reset to a running operating system; at once by default. */
    public synchronized void bootTime(Duration time) {
        bootTime = time;
    }

    /** From now on the Arm does not get past UEFI; false lets it. */
    public synchronized void stuckBooting(boolean stays) {
        stuck = stays;
    }

    /** How far the Arm is now. */
    public ArmState armState() {
        return switch (machine.power()) {
            case OFF, PAUSED, POWERING_OFF -> ArmState.LOW_POWER_STANDBY;
            case POWERING_ON -> ArmState.BOOT_ROM;
            case ON -> running(machine.boots());
        };
    }

    /** Whether the operating system of the Arm runs. */
    public boolean osRuns() {
        return armState() == ArmState.OS_IS_RUNNING;
    }

    boolean paused() {
        return machine.power() == Power.PAUSED;
    }

    private synchronized ArmState running(List<Boot> boots) {
        ArmState reached = boots.isEmpty()
                ? ArmState.OS_IS_RUNNING
                : reachedSince(boots.getLast().at());
        boolean staysInUefi = stuck || mode == DpuMode.NIC;
        if (staysInUefi && reached.wire() > ArmState.UEFI.wire()) {
            return ArmState.UEFI;
        }
        return reached;
    }

    private ArmState reachedSince(Instant boot) {
        long passed = Duration.between(boot, machine.now()).toNanos();
        if (passed >= bootTime.toNanos()) {
            return ArmState.OS_IS_RUNNING;
        }
        int stage = (int) (passed * STAGES.size() / bootTime.toNanos());
        return STAGES.get(Math.min(stage, STAGES.size() - 2));
    }
}
