package io.ferrite.redfish;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Ways in which BMCs of some makers differ when the boot override is set. */
enum Quirk {
    /** The frequency has to be sent even where it stays as it is. */
    ALWAYS_SEND_FREQUENCY,
    /** The mode has to be sent with each change. */
    ALWAYS_SEND_MODE,
    /** A virtual CD is known as a USB one. */
    CD_IS_USB_CD;

    /** By a part of the manufacturer's name, in small letters. */
    private static final Map<String, Set<Quirk>> TABLE = Map.of(
            "supermicro", Set.of(ALWAYS_SEND_FREQUENCY, CD_IS_USB_CD),
            "american megatrends", Set.of(ALWAYS_SEND_FREQUENCY, ALWAYS_SEND_MODE),
            "asrockrack", Set.of(ALWAYS_SEND_FREQUENCY, ALWAYS_SEND_MODE));

    /** Whether {@code system} is one of those. */
    boolean of(ComputerSystem system) {
        String maker = system.manufacturer().toLowerCase(Locale.ROOT);
        return TABLE.entrySet().stream()
                .anyMatch(row -> maker.contains(row.getKey()) && row.getValue().contains(this));
    }
}
