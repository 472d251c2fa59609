package io.ferrite.sim.machine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One simulated machine: its power, its boot override and what arrived. All faces of a machine share one instance, from any
 * thread. A change of power takes effect at once, or, after {@link #powerDelay}, when the machine is next looked at past that
 * time; nothing runs in the background. Watchers run outside the lock, on the thread that caused or noticed the change.
 */
public final class SimMachine {
    private final String name;
    private final MachineKind kind;
    private final InstantSource clock;
    private final ArrivalLog log = new ArrivalLog();
    private final List<Boot> boots = new ArrayList<>();
    private final List<Runnable> bootWatchers = new CopyOnWriteArrayList<>();
    private final List<Runnable> offWatchers = new CopyOnWriteArrayList<>();
    private final List<Runnable> unsaid = new ArrayList<>();
    private Duration delay = Duration.ZERO;
    private Power heading;
    private Power passing;
    private Instant due = Instant.EPOCH;
    private boolean settled = true;
    private boolean bootsOnArrival;
    private BootOverride override = BootOverride.none(FirmwareMode.UEFI);
    private int resets;
    private int ignored;

    public SimMachine(String name, MachineKind kind, InstantSource clock) {
        this.name = name;
        this.kind = kind;
        this.clock = clock;
        this.heading = kind == MachineKind.SERVER ? Power.OFF : Power.ON;
        this.passing = heading;
    }

    /** A server that is off, on the system clock. */
    public static SimMachine server(String name) {
        return new SimMachine(name, MachineKind.SERVER, InstantSource.system());
    }

    /** A card whose Arm is running, on the system clock. */
    public static SimMachine card(String name) {
        return new SimMachine(name, MachineKind.CARD, InstantSource.system());
    }

    public String name() {
        return name;
    }

    public MachineKind kind() {
        return kind;
    }

    public Instant now() {
        return clock.instant();
    }

    /** The power as a BMC would tell it now, PoweringOn and PoweringOff included. */
    public Power power() {
        Power seen = settledPower();
        tellWatchers();
        return seen;
    }

    /** How long a change of power takes from now on; zero is at once. */
    public synchronized void powerDelay(Duration delay) {
        this.delay = delay;
    }

    /** Puts the machine into a state without any request, as a hand on the button would. Does not boot it. */
    public synchronized void putPower(Power power) {
        heading = power;
        settled = true;
    }

    /** The next {@code count} resets are answered with success and do nothing, as an operating system that hangs does. */
    public synchronized void ignoreNextResets(int count) {
        ignored = count;
    }

    /** Carries out a reset that arrived on some face. */
    public ResetOutcome reset(ResetType type) {
        ResetOutcome outcome = apply(type);
        tellWatchers();
        return outcome;
    }

    /** Boots without any request, as after a loss of power or at the end of an installation. Does not count as a reset. */
    public void bootByItself() {
        boot();
        tellWatchers();
    }

    private synchronized void boot() {
        settle();
        head(Power.POWERING_ON, Power.ON, true);
        settle();
    }

    /** Resets that were carried out: restarts and power cycles, not a plain on or off. */
    public synchronized int resets() {
        return resets;
    }

    public BootOverride bootOverride() {
        power();
        return currentOverride();
    }

    private synchronized BootOverride currentOverride() {
        return override;
    }

    public synchronized void bootOverride(BootOverride override) {
        this.override = override;
    }

    /** All boots since the start, oldest first, with the override each one found. */
    public List<Boot> boots() {
        power();
        return copyOfBoots();
    }

    private synchronized List<Boot> copyOfBoots() {
        return List.copyOf(boots);
    }

    /** Runs after each boot, when pending firmware settings take effect. */
    public void afterBoot(Runnable watcher) {
        bootWatchers.add(watcher);
    }

    /** Runs each time that the machine has gone off. */
    public void afterOff(Runnable watcher) {
        offWatchers.add(watcher);
    }

    /** Everything that arrived, oldest first; the last ten thousand. */
    public List<Arrival> arrivals() {
        return log.all();
    }

    /** The arrivals that wanted to change something, oldest first. */
    public List<Arrival> changes() {
        return arrivals().stream().filter(Arrival::changes).toList();
    }

    public void forgetArrivals() {
        log.clear();
    }

    /** Notes a request of a face that has no bytes worth keeping. */
    public void arrived(Protocol protocol, ArrivalKind kind, String what) {
        arrived(protocol, kind, what, List.of());
    }

    public void arrived(Protocol protocol, ArrivalKind kind, String what, List<Integer> bytes) {
        log.add(new Arrival(clock.instant(), protocol, kind, what, bytes));
    }

    private synchronized ResetOutcome apply(ResetType type) {
        settle();
        if (ignored > 0) {
            ignored--;
            return ResetOutcome.DONE;
        }
        PowerTable.Effect effect = PowerTable.effect(kind, heading, type);
        carryOut(effect);
        settle();
        return effect.outcome();
    }

    private void carryOut(PowerTable.Effect effect) {
        switch (effect) {
            case TURN_ON -> head(Power.POWERING_ON, Power.ON, true);
            case TURN_OFF -> head(Power.POWERING_OFF, Power.OFF, false);
            case PAUSE -> head(Power.POWERING_OFF, Power.PAUSED, false);
            case RESTART -> {
                resets++;
                head(Power.POWERING_ON, Power.ON, true);
            }
            case INTERRUPT, NOTHING, WAIT_FOR_HOST, REFUSE -> {}
        }
    }

    private void head(Power through, Power to, boolean boots) {
        passing = through;
        heading = to;
        bootsOnArrival = boots;
        due = clock.instant().plus(delay);
        settled = false;
    }

    private synchronized Power settledPower() {
        settle();
        return settled ? heading : passing;
    }

    private void settle() {
        if (settled || clock.instant().isBefore(due)) {
            return;
        }
        settled = true;
        if (bootsOnArrival) {
            boots.add(new Boot(due, override));
            override = override.afterBoot();
            unsaid.addAll(bootWatchers);
        }
        if (heading == Power.OFF) {
            unsaid.addAll(offWatchers);
        }
    }

    private void tellWatchers() {
        takeUnsaid().forEach(Runnable::run);
    }

    private synchronized List<Runnable> takeUnsaid() {
        List<Runnable> taken = List.copyOf(unsaid);
        unsaid.clear();
        return taken;
    }
}
