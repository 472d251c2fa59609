package io.ferrite.ipmi.command;

import io.ferrite.ipmi.Bytes;
import io.ferrite.ipmi.IpmiRequest;
import io.ferrite.ipmi.IpmiSession;
import java.time.Duration;
import java.util.Locale;

/**
 * What a BMC says about itself. Source: IPMI 2.0, 20.1.
 *
 * @param device the vendor's number of the device, 0 to 255
 * @param revision of the device, 0 to 15
 * @param firmware major and minor version, for example {@code 9.08}
 * @param ipmiVersion for example {@code 2.0}
 * @param manufacturer the vendor's IANA enterprise number
 * @param product the vendor's number of the product, 0 to 65535
 */
public record DeviceId(int device, int revision, String firmware, String ipmiVersion, int manufacturer, int product) {

    private static final int APPLICATION = 0x06;
    private static final int GET_DEVICE_ID = 0x01;
    private static final int LENGTH = 11;

    public static IpmiRequest request() {
        return IpmiRequest.of(APPLICATION, GET_DEVICE_ID);
    }

    /** Asks a BMC. */
    public static DeviceId read(IpmiSession session, Duration limit) {
        return parse(session.call(request(), limit));
    }

    /** Reads the data of the answer: at least 11 bytes. */
    public static DeviceId parse(Bytes data) {
        Bytes answer = Answers.atLeast(LENGTH, data, "Get Device ID");
        int version = answer.at(4);
        return new DeviceId(
                answer.at(0),
                answer.at(1) & 0x0F,
                String.format(Locale.ROOT, "%d.%02X", answer.at(2) & 0x7F, answer.at(3)),
                (version & 0x0F) + "." + (version >>> 4),
                answer.at(6) | answer.at(7) << 8 | (answer.at(8) & 0x0F) << 16,
                answer.at(9) | answer.at(10) << 8);
    }
}
