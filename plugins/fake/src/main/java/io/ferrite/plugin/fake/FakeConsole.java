package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.management.ConsoleControl;
import io.ferrite.drivers.spi.value.ConsoleAccess;
import java.util.Optional;

/** A console at which nobody answers. */
final class FakeConsole implements ConsoleControl {

    private static final String WORD = "console";

    private final FakeMachines machines;

    FakeConsole(FakeMachines machines) {
        this.machines = machines;
    }

    @Override
    public void open(Target target) {
        FakeLacks.refuse(target, WORD);
        machines.see(target);
    }

    @Override
    public void close(Target target) {
        open(target);
    }

    @Override
    public Optional<ConsoleAccess> access(Target target) {
        FakeLacks.refuse(target, WORD);
        return Optional.empty();
    }
}
