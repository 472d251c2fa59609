package io.ferrite.plugin.ipmi;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.DriverSetting;
import io.ferrite.drivers.spi.DriverSetting.Kind;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.Secret;
import io.ferrite.ipmi.CipherSuite;
import io.ferrite.ipmi.IpmiEndpoint;
import io.ferrite.ipmi.IpmiKey;
import io.ferrite.ipmi.Privilege;
import java.util.List;
import java.util.Locale;

/** The {@code driver_info} keys of this plugin, and what they mean to the client. */
final class IpmiSettings {

    private static final String ADDRESS = "ipmi_address";
    private static final String PORT = "ipmi_port";
    private static final String USERNAME = "ipmi_username";
    private static final String PASSWORD = "ipmi_password";
    private static final String PRIV_LEVEL = "ipmi_priv_level";
    private static final String CIPHER_SUITE = "ipmi_cipher_suite";

    static final List<DriverSetting> TABLE = List.of(
            DriverSetting.required(ADDRESS, Kind.HOST, "The BMC: host name or IP address."),
            DriverSetting.optional(PORT, Kind.INTEGER, "Its UDP port; 623."),
            DriverSetting.optional(USERNAME, Kind.TEXT, "Who logs in; the nameless user."),
            DriverSetting.secret(PASSWORD, "The password, at most 20 bytes."),
            DriverSetting.optional(PRIV_LEVEL, Kind.TEXT, "ADMINISTRATOR, OPERATOR, USER or CALLBACK; ADMINISTRATOR."),
            DriverSetting.optional(CIPHER_SUITE, Kind.INTEGER, "3 or 17; the best one that the BMC offers."));

    private IpmiSettings() {}

    /**
     * The BMC of {@code target}.
     *
     * @throws DriverException of kind REJECTED where a setting is missing or makes no sense
     */
    static IpmiEndpoint endpoint(Target target) {
        String address = target.requiredText(ADDRESS);
        int port = target.integer(PORT, IpmiEndpoint.DEFAULT_PORT);
        try {
            return IpmiEndpoint.of(address, port, target.text(USERNAME).orElse(""), password(target))
                    .withPrivilege(privilege(target))
                    .withSuite(suite(target));
        } catch (IllegalArgumentException wrong) {
            throw DriverException.rejected(
                    "driver_info of node %s is not usable: %s".formatted(target.name(), wrong.getMessage()), wrong);
        }
    }

    private static IpmiKey password(Target target) {
        return target.secret(PASSWORD)
                .map(Secret::reveal)
                .map(String::toCharArray)
                .map(IpmiKey::of)
                .orElse(IpmiKey.none());
    }

    private static Privilege privilege(Target target) {
        String word = target.text(PRIV_LEVEL).orElse(Privilege.ADMINISTRATOR.name());
        for (Privilege each : Privilege.values()) {
            if (each.name().equals(word.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "%s is '%s', which is none of ADMINISTRATOR, OPERATOR, USER, CALLBACK.".formatted(PRIV_LEVEL, word));
    }

    private static CipherSuite suite(Target target) {
        int number = target.integer(CIPHER_SUITE, 0);
        return number == 0 ? CipherSuite.AUTO : CipherSuite.ofNumber(number);
    }
}
