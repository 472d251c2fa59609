package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.value.FlowKind;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.Comparator;
import java.util.List;

/** The order of automatic steps: by priority, and among equals by interface, as Ironic ranks them. */
public final class StepOrder {

    // spotless:off   a table: first goes first
    private static final List<InterfaceKind> WORK = List.of(
            InterfaceKind.VENDOR, InterfaceKind.POWER, InterfaceKind.MANAGEMENT, InterfaceKind.FIRMWARE,
            InterfaceKind.DEPLOY, InterfaceKind.BIOS, InterfaceKind.RAID,
            // no ranks in Ironic from here on
            InterfaceKind.BOOT, InterfaceKind.CONSOLE, InterfaceKind.INSPECT, InterfaceKind.NETWORK,
            InterfaceKind.RESCUE, InterfaceKind.STORAGE);
    private static final List<InterfaceKind> SERVICE = List.of(
            InterfaceKind.NETWORK,
            InterfaceKind.VENDOR, InterfaceKind.POWER, InterfaceKind.MANAGEMENT, InterfaceKind.FIRMWARE,
            InterfaceKind.DEPLOY, InterfaceKind.BIOS, InterfaceKind.RAID,
            InterfaceKind.BOOT, InterfaceKind.CONSOLE, InterfaceKind.INSPECT,
            InterfaceKind.RESCUE, InterfaceKind.STORAGE);
    private static final List<InterfaceKind> VERIFY = List.of(
            InterfaceKind.POWER, InterfaceKind.MANAGEMENT, InterfaceKind.FIRMWARE, InterfaceKind.INSPECT,
            InterfaceKind.DEPLOY, InterfaceKind.BOOT, InterfaceKind.BIOS, InterfaceKind.RAID, InterfaceKind.VENDOR,
            InterfaceKind.NETWORK, InterfaceKind.STORAGE, InterfaceKind.CONSOLE, InterfaceKind.RESCUE);
    // spotless:on

    private StepOrder() {}

    static Comparator<StepOffer> of(FlowKind flow) {
        return Comparator.comparingInt((StepOffer offer) -> offer.spec().priority())
                .reversed()
                .thenComparingInt(offer -> rank(flow, offer.kind()));
    }

    /** The place of an interface among steps of the same priority; the lowest goes first. */
    public static int rank(FlowKind flow, InterfaceKind kind) {
        return ranks(flow).indexOf(kind);
    }

    private static List<InterfaceKind> ranks(FlowKind flow) {
        return switch (flow) {
            case CLEAN, DEPLOY, ADOPT, TEAR_DOWN, RESCUE, UNRESCUE -> WORK;
            case SERVICE -> SERVICE;
            case VERIFY, INSPECT -> VERIFY;
        };
    }
}
