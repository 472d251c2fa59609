package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.Target;
import java.util.Arrays;

/** What a node says that its fake machine cannot do, so that refusals can be tried out. */
final class FakeLacks {

    static final String KEY = "fake_lacks";

    /** The words that the key may hold, beside the names of boot devices. */
    static final String WORDS =
            "boot_mode, secure_boot, nmi, indicators, vmedia, console, raid, bios, firmware, or a boot device";

    private FakeLacks() {}

    /** Whether the machine lacks {@code ability}. */
    static boolean has(Target target, String ability) {
        return target.text(KEY).stream()
                .flatMap(words -> Arrays.stream(words.split(",", -1)))
                .map(String::strip)
                .anyMatch(ability::equals);
    }

    /**
     * Refuses what the machine lacks.
     *
     * @throws DriverException of kind UNSUPPORTED
     */
    static void refuse(Target target, String ability) {
        if (has(target, ability)) {
            throw DriverException.unsupported(
                    "The fake machine of node %s has no %s, for %s says so.".formatted(target.name(), ability, KEY));
        }
    }
}
