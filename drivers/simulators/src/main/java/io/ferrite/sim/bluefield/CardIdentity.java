package io.ferrite.sim.bluefield;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Who a card is. Its MAC addresses lie at fixed distances from the base address, as on real cards: OOB +0x24, BMC +0x25,
 * uplinks +0x10 and +0x11.
 *
 * @param name the name of its machine
 * @param serial twelve characters, shown padded with blanks
 * @param baseMac the base MAC address as a number of 48 bits
 * @param uuid the UUID of the card
 */
public record CardIdentity(String name, String serial, long baseMac, String uuid) {
    private static final long VENDOR_BLOCK = 0xA088C2000000L;
    private static final int SERIAL_WIDTH = 24;

    /** An identity that follows from the name, so that a restarted rack has the same cards. */
    public static CardIdentity of(String name) {
        UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        String serial = "MT" + uuid.toString().replace("-", "").substring(0, 10).toUpperCase(Locale.ROOT);
        long own = uuid.getMostSignificantBits() & 0xFFFF00L;
        return new CardIdentity(name, serial, VENDOR_BLOCK | own, uuid.toString());
    }

    /** The MAC address of the BMC, with colons. */
    public String bmcMac() {
        return mac(0x25);
    }

    /** The MAC address of the out-of-band port of the Arm, with colons. */
    public String oobMac() {
        return mac(0x24);
    }

    private String mac(int distance) {
        String digits = HexFormat.of().toHexDigits(baseMac + distance, 12);
        return digits.replaceAll("(..)(?!$)", "$1:");
    }

    Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        facts.put("product", "Nvidia-BMCMezz");
        facts.put("name", name);
        facts.put("uuid", uuid);
        facts.put("serial", serial + " ".repeat(Math.max(0, SERIAL_WIDTH - serial.length())));
        facts.put("bmcMac", bmcMac());
        facts.put("oobMac", oobMac());
        facts.put("oobDigits", oobMac().replace(":", "").toUpperCase(Locale.ROOT));
        facts.put("p0Mac", mac(0x10));
        facts.put("p1Mac", mac(0x11));
        facts.put("baseMac", HexFormat.of().toHexDigits(baseMac, 12));
        return facts;
    }
}
