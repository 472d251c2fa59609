package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What serves an interface that the hardware does not have. Its names are Ironic's, whose clients send them: {@code noop}
 * where having nothing to do is fine, {@code no-<kind>} where asking for it is a mistake.
 */
final class Absent implements Capability {

    private static final Absent NOTHING = new Absent();
    private static final String NOOP = "noop";

    /** Nothing to do is an answer. */
    private static final Set<InterfaceKind> FINE =
            EnumSet.of(InterfaceKind.MANAGEMENT, InterfaceKind.NETWORK, InterfaceKind.STORAGE);

    /** A node that has the interface cannot choose to be without it. */
    private static final Set<InterfaceKind> NEEDED =
            EnumSet.of(InterfaceKind.BOOT, InterfaceKind.DEPLOY, InterfaceKind.POWER);

    private Absent() {}

    static Implementation of(InterfaceKind kind) {
        return new Implementation(kind, nameFor(kind), NOTHING, List.of());
    }

    static String nameFor(InterfaceKind kind) {
        if (FINE.contains(kind)) {
            return NOOP;
        }
        return "no-" + kind.text();
    }

    /** Whether a node may choose to be without {@code kind}, although its hardware type has it. */
    static boolean isChoice(InterfaceKind kind) {
        return !NEEDED.contains(kind);
    }

    static boolean isAbsent(Implementation implementation) {
        return implementation.capability() instanceof Absent;
    }

    /** Whether nothing is missed. */
    static boolean isFine(Implementation implementation) {
        return isAbsent(implementation) && FINE.contains(implementation.kind());
    }
}
