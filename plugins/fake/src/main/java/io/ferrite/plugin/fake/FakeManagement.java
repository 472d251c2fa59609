package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepHost;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.management.BootModeControl;
import io.ferrite.drivers.spi.management.IndicatorControl;
import io.ferrite.drivers.spi.management.InterruptControl;
import io.ferrite.drivers.spi.management.SecureBootControl;
import io.ferrite.drivers.spi.management.VirtualMedia;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootMode;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.Indicator;
import io.ferrite.drivers.spi.value.IndicatorPlace;
import io.ferrite.drivers.spi.value.IndicatorState;
import io.ferrite.drivers.spi.value.MediaDevice;
import io.ferrite.drivers.spi.value.MediaImage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that belongs to the interface management, each part by the class that knows it. */
final class FakeManagement
        implements BootControl,
                BootModeControl,
                SecureBootControl,
                InterruptControl,
                IndicatorControl,
                VirtualMedia,
                StepHost {

    private final FakeBoot boot;
    private final FakeLights lights;
    private final FakeDrives drives;
    private final FakeSteps steps;

    FakeManagement(FakeMachines machines, FakeSteps steps) {
        this.boot = new FakeBoot(machines);
        this.lights = new FakeLights(machines);
        this.drives = new FakeDrives(machines);
        this.steps = steps;
    }

    @Override
    public Set<BootDevice> bootDevices(Target target) {
        return boot.bootDevices(target);
    }

    @Override
    public Optional<BootSetting> bootDevice(Target target) {
        return boot.bootDevice(target);
    }

    @Override
    public void setBootDevice(Target target, BootSetting setting) {
        boot.setBootDevice(target, setting);
    }

    @Override
    public Set<BootMode> bootModes(Target target) {
        return boot.bootModes(target);
    }

    @Override
    public Optional<BootMode> bootMode(Target target) {
        return boot.bootMode(target);
    }

    @Override
    public void setBootMode(Target target, BootMode mode) {
        boot.setBootMode(target, mode);
    }

    @Override
    public Optional<Boolean> secureBoot(Target target) {
        return boot.secureBoot(target);
    }

    @Override
    public void setSecureBoot(Target target, boolean on) {
        boot.setSecureBoot(target, on);
    }

    @Override
    public void injectNmi(Target target) {
        boot.injectNmi(target);
    }

    @Override
    public List<Indicator> indicators(Target target) {
        return lights.indicators(target);
    }

    @Override
    public IndicatorState indicator(Target target, IndicatorPlace place) {
        return lights.indicator(target, place);
    }

    @Override
    public void setIndicator(Target target, IndicatorPlace place, IndicatorState state) {
        lights.setIndicator(target, place, state);
    }

    @Override
    public List<MediaImage> mounted(Target target) {
        return drives.mounted(target);
    }

    @Override
    public void insert(Target target, MediaImage image) {
        drives.insert(target, image);
    }

    @Override
    public void eject(Target target, Set<MediaDevice> devices) {
        drives.eject(target, devices);
    }

    @Override
    public List<StepSpec> steps() {
        return FakeSteps.TABLE;
    }

    @Override
    public StepResult run(StepCall call) {
        return steps.run(call);
    }

    @Override
    public StepResult poll(StepCall call, Memo memo) {
        return steps.poll(call, memo);
    }

    @Override
    public StepResult abort(StepCall call, Memo memo) {
        return StepResult.done();
    }
}
