package io.ferrite.sim.ipmi;

import io.ferrite.sim.machine.BootOverride;
import io.ferrite.sim.machine.BootTarget;
import io.ferrite.sim.machine.FirmwareMode;
import io.ferrite.sim.machine.Persistence;
import io.ferrite.sim.machine.SimMachine;
import java.util.Map;
import java.util.TreeMap;

/**
 * Set and Get System Boot Options. Parameters are kept byte for byte. Parameter 5, the boot flags, is the boot override of
 * the machine: what was written is read back as long as no boot and no other face changed the override.
 */
final class BootOptions {
    private static final int PARAMETER_VERSION = 1;
    private static final int BOOT_FLAGS = 5;
    private static final int VALID = 0x80;
    private static final int PERSISTENT = 0x40;
    private static final int EFI = 0x20;
    private static final int UNSUPPORTED_PARAMETER = 0x80;
    private static final Map<Integer, Integer> LENGTHS = Map.of(0, 1, 1, 1, 2, 1, 3, 1, 4, 2, BOOT_FLAGS, 5);

    private final SimMachine machine;
    private final Map<Integer, Bytes> parameters = new TreeMap<>();

    BootOptions(SimMachine machine) {
        this.machine = machine;
        LENGTHS.forEach((number, length) -> parameters.put(number, Bytes.filled(length, 0)));
    }

    /** The words of a Set System Boot Options request; the boot flags are spelled out. */
    static String words(Request request) {
        int number = request.data(0) & 0x7F;
        if (number == BOOT_FLAGS && request.data().length() > 2) {
            return "bootdev " + decode(request.data().from(1)).words();
        }
        return "chassis bootparam set " + request.data().words();
    }

    Reply set(Request request) {
        int number = request.data(0) & 0x7F;
        Integer length = LENGTHS.get(number);
        if (length == null) {
            return Reply.failed(UNSUPPORTED_PARAMETER);
        }
        if (request.data().length() < 1 + length) {
            return Reply.failed(Reply.DATA_TOO_SHORT);
        }
        keep(number, request.data().slice(1, 1 + length));
        return Reply.ok();
    }

    private void keep(int number, Bytes value) {
        parameters.put(number, value);
        if (number == BOOT_FLAGS) {
            machine.bootOverride(decode(value));
        }
    }

    Reply get(Request request) {
        int number = request.data(0) & 0x7F;
        if (!LENGTHS.containsKey(number)) {
            return Reply.failed(UNSUPPORTED_PARAMETER);
        }
        return Reply.ok(Bytes.join(Bytes.of(PARAMETER_VERSION, number), value(number)));
    }

    private Bytes value(int number) {
        Bytes kept = parameters.get(number);
        if (number != BOOT_FLAGS || decode(kept).equals(machine.bootOverride())) {
            return kept;
        }
        return encode(machine.bootOverride());
    }

    private static BootOverride decode(Bytes flags) {
        int first = flags.at(0);
        BootTarget target = BootTarget.ofSelector((flags.at(1) >> 2) & 0x0F);
        FirmwareMode mode = (first & EFI) == 0 ? FirmwareMode.LEGACY : FirmwareMode.UEFI;
        if ((first & VALID) == 0) {
            return BootOverride.none(mode);
        }
        return new BootOverride(target, persistence(first), mode);
    }

    private static Persistence persistence(int first) {
        return (first & PERSISTENT) == 0 ? Persistence.ONCE : Persistence.CONTINUOUS;
    }

    private static Bytes encode(BootOverride override) {
        int mode = override.mode() == FirmwareMode.UEFI ? EFI : 0;
        int lasting =
                switch (override.persistence()) {
                    case DISABLED -> 0;
                    case ONCE -> VALID;
                    case CONTINUOUS -> VALID | PERSISTENT;
                };
        return Bytes.of(mode | lasting, override.target().selector() << 2, 0, 0, 0);
    }
}
