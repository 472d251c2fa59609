package io.ferrite.drivers.testkit;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.BootMode;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.PowerState;
import java.util.List;
import java.util.Optional;

/**
 * A machine, the driver that is proven on it, and the truth about it, which does not come from the driver. A test writes
 * one over a simulator; what its contract does not ask for may be left as it is.
 */
public interface MachineUnderTest {

    /** The password in {@link #intruder}. */
    String WRONG_PASSWORD = "not-the-password-17";

    /** The machine as the driver is told of it. */
    Target target();

    /** The driver's implementation for {@code kind}, with limits that suit a test. */
    Capability capability(InterfaceKind kind);

    /** The same machine with {@link #WRONG_PASSWORD}. */
    default Target intruder() {
        throw new UnsupportedOperationException("This machine asks nobody who comes.");
    }

    /** Changes the weather. */
    default void weather(Weather weather) {
        if (weather != Weather.FAIR) {
            throw new UnsupportedOperationException("This machine has no weather.");
        }
    }

    /** The power as it is. */
    default PowerState power() {
        throw new UnsupportedOperationException("This machine has no power.");
    }

    /** Makes the power so, past the driver. */
    default void power(PowerState state) {
        throw new UnsupportedOperationException("This machine has no power to make " + state.text());
    }

    /** The boot override as it is, empty where there is none. */
    default Optional<BootSetting> boot() {
        throw new UnsupportedOperationException("This machine has no boot override.");
    }

    /** The raw commands that arrived, oldest first, as numbers from 0 to 255. */
    default List<List<Integer>> raw() {
        throw new UnsupportedOperationException("This machine takes no raw commands.");
    }

    /** A raw command that the machine refuses. */
    default String refusedRaw() {
        throw new UnsupportedOperationException("This machine refuses no raw command.");
    }

    /** The boot mode as it is. */
    default BootMode bootMode() {
        throw new UnsupportedOperationException("This machine has no boot mode.");
    }

    /** Whether secure boot is on. */
    default boolean secureBoot() {
        throw new UnsupportedOperationException("This machine has no secure boot.");
    }

    /** How many non-maskable interrupts arrived. */
    default int interrupts() {
        throw new UnsupportedOperationException("This machine counts no interrupts.");
    }
}
