package io.ferrite.plugin.redfish;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.DriverSetting;
import io.ferrite.drivers.spi.DriverSetting.Kind;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.Secret;
import io.ferrite.redfish.AuthMode;
import io.ferrite.redfish.Credentials;
import io.ferrite.redfish.Endpoint;
import io.ferrite.redfish.Trust;
import java.util.List;

/** The {@code driver_info} keys of this plugin, and what they mean to the client. */
final class RedfishSettings {

    private static final String ADDRESS = "redfish_address";
    private static final String SYSTEM_ID = "redfish_system_id";
    private static final String USERNAME = "redfish_username";
    private static final String PASSWORD = "redfish_password";
    private static final String VERIFY_CA = "redfish_verify_ca";
    private static final String AUTH_TYPE = "redfish_auth_type";

    static final List<DriverSetting> TABLE = List.of(
            DriverSetting.required(
                    ADDRESS, Kind.TEXT, "The BMC: host, host:port or URL; https where it does not say http."),
            DriverSetting.optional(
                    SYSTEM_ID,
                    Kind.TEXT,
                    "Path of the system, for example /redfish/v1/Systems/1; needed where the BMC has several."),
            DriverSetting.optional(USERNAME, Kind.TEXT, "Who logs in; without it requests carry no credentials."),
            DriverSetting.secret(PASSWORD, "The password."),
            DriverSetting.optional(
                    VERIFY_CA,
                    Kind.TEXT,
                    "Whether the certificate is verified, or the path of the authorities to trust; true."),
            DriverSetting.optional(AUTH_TYPE, Kind.TEXT, "session, basic or auto; auto."));

    private RedfishSettings() {}

    /**
     * The BMC of {@code target}.
     *
     * @throws DriverException of kind REJECTED where a setting is missing or makes no sense
     */
    static Endpoint endpoint(Target target) {
        String address = target.requiredText(ADDRESS);
        try {
            Credentials credentials = new Credentials(
                    target.text(USERNAME).orElse(""),
                    target.secret(PASSWORD).map(Secret::reveal).orElse(""),
                    AuthMode.of(target.text(AUTH_TYPE).orElse("auto")));
            return Endpoint.of(
                    address, credentials, Trust.of(target.text(VERIFY_CA).orElse("true")));
        } catch (IllegalArgumentException wrong) {
            throw DriverException.rejected(
                    "driver_info of node %s is not usable: %s.".formatted(target.name(), wrong.getMessage()), wrong);
        }
    }

    /** The system that is meant, blank for the only one. */
    static String systemId(Target target) {
        return target.text(SYSTEM_ID).orElse("");
    }
}
