package io.ferrite.plugin.bluefield;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.DriverSetting;
import io.ferrite.drivers.spi.DriverSetting.Kind;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.Secret;
import io.ferrite.ipmi.CipherSuite;
import io.ferrite.ipmi.IpmiEndpoint;
import io.ferrite.ipmi.IpmiKey;
import io.ferrite.redfish.AuthMode;
import io.ferrite.redfish.Credentials;
import io.ferrite.redfish.Endpoint;
import io.ferrite.redfish.Trust;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The {@code driver_info} keys of this plugin, and what they mean to the clients. */
final class BlueFieldSettings {

    private static final String REDFISH_ADDRESS = "redfish_address";
    private static final String REDFISH_SYSTEM_ID = "redfish_system_id";
    private static final String REDFISH_USERNAME = "redfish_username";
    private static final String REDFISH_PASSWORD = "redfish_password";
    private static final String REDFISH_VERIFY_CA = "redfish_verify_ca";
    private static final String REDFISH_AUTH_TYPE = "redfish_auth_type";
    private static final String IPMI_ADDRESS = "ipmi_address";
    private static final String IPMI_PORT = "ipmi_port";
    private static final String IPMI_USERNAME = "ipmi_username";
    private static final String IPMI_PASSWORD = "ipmi_password";
    private static final String IPMI_CIPHER_SUITE = "ipmi_cipher_suite";

    static final List<DriverSetting> REDFISH = List.of(
            DriverSetting.required(
                    REDFISH_ADDRESS,
                    Kind.TEXT,
                    "The card's own BMC: host, host:port or URL; https unless it says http."),
            DriverSetting.optional(REDFISH_SYSTEM_ID, Kind.TEXT, "Path of the system; the only one that there is."),
            DriverSetting.optional(REDFISH_USERNAME, Kind.TEXT, "Who logs in."),
            DriverSetting.secret(REDFISH_PASSWORD, "The password."),
            DriverSetting.optional(
                    REDFISH_VERIFY_CA,
                    Kind.TEXT,
                    "Whether the certificate is verified, or the path of the authorities to trust; true."),
            DriverSetting.optional(REDFISH_AUTH_TYPE, Kind.TEXT, "session, basic or auto; auto."));

    private static final List<DriverSetting> IPMI = List.of(
            DriverSetting.optional(IPMI_ADDRESS, Kind.HOST, "The same BMC over IPMI; the host of redfish_address."),
            DriverSetting.optional(IPMI_PORT, Kind.INTEGER, "Its UDP port; 623."),
            DriverSetting.optional(IPMI_USERNAME, Kind.TEXT, "Who logs in; redfish_username."),
            DriverSetting.secret(IPMI_PASSWORD, "The password, at most 20 bytes; redfish_password."),
            DriverSetting.optional(
                    IPMI_CIPHER_SUITE, Kind.INTEGER, "3 or 17; 17, and what the BMC offers where it has no 17."));

    static final List<DriverSetting> REDFISH_AND_IPMI =
            Stream.concat(REDFISH.stream(), IPMI.stream()).toList();

    private BlueFieldSettings() {}

    /**
     * The card's BMC over Redfish.
     *
     * @throws DriverException of kind REJECTED where a setting is missing or makes no sense
     */
    static Endpoint redfish(Target target) {
        String address = target.requiredText(REDFISH_ADDRESS);
        return understood(target, () -> {
            Credentials credentials = new Credentials(
                    target.text(REDFISH_USERNAME).orElse(""),
                    target.secret(REDFISH_PASSWORD).map(Secret::reveal).orElse(""),
                    AuthMode.of(target.text(REDFISH_AUTH_TYPE).orElse("auto")));
            Trust trust = Trust.of(target.text(REDFISH_VERIFY_CA).orElse("true"));
            return Endpoint.of(address, credentials, trust);
        });
    }

    /** The system that is meant, blank for the only one. */
    static String systemId(Target target) {
        return target.text(REDFISH_SYSTEM_ID).orElse("");
    }

    /**
     * The card's BMC over IPMI, with suite 17 where none is named.
     *
     * @throws DriverException of kind REJECTED where a setting is missing or makes no sense
     */
    static IpmiEndpoint ipmi(Target target) {
        Endpoint redfish = redfish(target);
        int port = target.integer(IPMI_PORT, IpmiEndpoint.DEFAULT_PORT);
        int suite = target.integer(IPMI_CIPHER_SUITE, 17);
        return understood(target, () -> {
            String user =
                    target.text(IPMI_USERNAME).orElse(redfish.credentials().user());
            IpmiKey password = IpmiKey.of(ipmiPassword(target).toCharArray());
            return IpmiEndpoint.of(target.text(IPMI_ADDRESS).orElse(redfish.host()), port, user, password)
                    .withSuite(CipherSuite.ofNumber(suite));
        });
    }

    /** Whether the node leaves the choice of the cipher suite to us. */
    static boolean choosesSuite(Target target) {
        return target.text(IPMI_CIPHER_SUITE).isEmpty();
    }

    private static String ipmiPassword(Target target) {
        Optional<Secret> own = target.secret(IPMI_PASSWORD);
        return own.or(() -> target.secret(REDFISH_PASSWORD)).map(Secret::reveal).orElse("");
    }

    private static <T> T understood(Target target, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException wrong) {
            throw DriverException.rejected(
                    "driver_info of node %s is not usable: %s".formatted(target.name(), wrong.getMessage()), wrong);
        }
    }
}
