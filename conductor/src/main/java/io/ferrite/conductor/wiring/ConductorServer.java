package io.ferrite.conductor.wiring;

import io.ferrite.conductor.door.CommandDoor;
import io.ferrite.conductor.door.CommandResource;
import io.ferrite.conductor.flow.Provisioning;
import io.ferrite.conductor.hardware.DriverCatalog;
import io.ferrite.conductor.hardware.HardwareAssembler;
import io.ferrite.conductor.hardware.HardwareSettings;
import io.ferrite.conductor.management.HardwareDesk;
import io.ferrite.conductor.periodic.DriveSweep;
import io.ferrite.conductor.periodic.FlowSweep;
import io.ferrite.conductor.periodic.LivenessBeat;
import io.ferrite.conductor.periodic.PeriodicTable;
import io.ferrite.conductor.power.PowerAction;
import io.ferrite.conductor.step.StepEngine;
import io.ferrite.conductor.task.Starter;
import io.ferrite.conductor.task.Tasks;
import io.ferrite.conductor.task.Workers;
import io.ferrite.core.ring.ConductorDirectory;
import io.ferrite.core.rpc.CommandSeal;
import io.ferrite.core.store.ConductorStore.Conductor;
import io.ferrite.core.store.ConductorStore.OfferedDriver;
import io.ferrite.core.store.Stores;
import io.ferrite.core.watch.TimeSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A running conductor: its door, its workers and its periodic jobs. */
public final class ConductorServer implements AutoCloseable {

    private final ConductorSettings settings;
    private final Stores stores;
    private final DriverCatalog catalog;
    private final Workers workers;
    private final PeriodicTable periodic;
    private final DoorServer server;
    private final LivenessBeat beat;
    private final String release;

    private ConductorServer(
            ConductorSettings settings,
            Stores stores,
            DriverCatalog catalog,
            CommandSeal seal,
            TimeSource time,
            String release) {
        this.release = release;
        this.settings = settings;
        this.stores = stores;
        this.catalog = catalog;
        this.workers = new Workers(settings.workers());
        this.periodic = new PeriodicTable(time);
        HardwareAssembler assembler =
                new HardwareAssembler(catalog, new HardwareSettings(settings.callLimit(), settings.stepLimit()));
        Tasks tasks = new Tasks(stores, assembler, time, manners());
        Starter starter = new Starter(tasks, workers);
        PowerAction power = new PowerAction(settings.powerLimit());
        StepEngine engine = new StepEngine(
                stores, tasks, power, time, new StepEngine.Limits(settings.stepLimit(), settings.childConcurrency()));
        Provisioning provisioning = new Provisioning(stores, starter, assembler, engine, time, provisioningOptions());
        HardwareDesk desk = new HardwareDesk(stores, assembler, tasks, starter);
        CommandDoor door = new CommandDoor(stores, assembler, provisioning, starter, power, desk);
        this.server = DoorServer.start(settings.doorHost(), settings.doorPort(), new CommandResource(door, seal));
        join();
        FlowSweep sweep = new FlowSweep(
                stores, new ConductorDirectory(stores.conductors(), time, settings.poll()), door, time, hostname());
        this.beat = new LivenessBeat(stores, hostname(), settings.beatTimeout(), this::announce);
        periodic.start(List.of(
                new PeriodicTable.Row("beat", settings.beat(), beat),
                new PeriodicTable.Row("poll", settings.poll(), sweep::poll),
                new PeriodicTable.Row("adopt", settings.poll(), sweep::adopt),
                new PeriodicTable.Row(
                        "drives", DriveSweep.PERIOD, new DriveSweep(stores.configDrives(), DriveSweep.AGE))));
    }

    /**
     * Starts a conductor over a migrated database. What an earlier life of the same name held is given back.
     *
     * @param release which release it is, for others to see
     */
    public static ConductorServer start(
            ConductorSettings settings,
            Stores stores,
            DriverCatalog catalog,
            CommandSeal seal,
            TimeSource time,
            String release) {
        return new ConductorServer(settings, stores, catalog, seal, time, release);
    }

    private Provisioning.Options provisioningOptions() {
        return new Provisioning.Options(settings.automatedClean(), settings.mostDeploying(), settings.mostCleaning());
    }

    private Tasks.Manners manners() {
        return new Tasks.Manners(hostname(), settings.beatTimeout(), settings.lockAttempts(), settings.lockPause());
    }

    private void join() {
        stores.leases().releaseAll(hostname());
        announce();
    }

    private void announce() {
        Conductor self =
                new Conductor(hostname(), settings.group(), door(), release, true, Instant.EPOCH, Optional.empty());
        List<OfferedDriver> drivers = catalog.hardwareTypes().stream()
                .map(type ->
                        new OfferedDriver(hostname(), type, catalog.interfacesOf(type), catalog.propertiesOf(type)))
                .toList();
        stores.conductors().announce(self, drivers, settings.beatTimeout());
    }

    /** The name under which others know this conductor. */
    public String hostname() {
        if (settings.host().isBlank()) {
            return Hostname.ofThisMachine();
        }
        return settings.host();
    }

    /** The base address at which it takes commands. */
    public String door() {
        return server.address();
    }

    /** Leaves in order: no new work, then what is at work, then the rest. */
    @Override
    public void close() {
        beat.leave();
        server.close();
        workers.close();
        periodic.close();
        catalog.close();
    }
}
