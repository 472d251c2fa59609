package io.ferrite.sim.ipmi;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What a BMC tells about itself.
 *
 * @param manufacturer the IANA enterprise number
 * @param product the product number of that enterprise
 * @param firmwareMajor 0 to 127
 * @param firmwareMinor two decimal digits
 * @param guid the GUID of the system
 */
public record IpmiIdentity(int manufacturer, int product, int firmwareMajor, int firmwareMinor, UUID guid) {
    private static final int IPMI_FORUM = 7154;

    /** A BMC of no particular vendor. */
    public static IpmiIdentity generic() {
        return new IpmiIdentity(IPMI_FORUM, 1, 1, 0, UUID.fromString("4c4c4544-0000-2010-8020-80c04f202020"));
    }

    Bytes deviceId() {
        int decimalMinor = ((firmwareMinor / 10) << 4) | (firmwareMinor % 10);
        return Bytes.join(
                Bytes.of(0x20, 0x01, firmwareMajor, decimalMinor, 0x02, 0x80),
                Bytes.int32(manufacturer).slice(0, 3),
                Bytes.int16(product),
                Bytes.int32(0));
    }

    Bytes guidBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(16);
        buffer.putLong(guid.getMostSignificantBits());
        buffer.putLong(guid.getLeastSignificantBits());
        return Bytes.copyOf(buffer.array());
    }
}
