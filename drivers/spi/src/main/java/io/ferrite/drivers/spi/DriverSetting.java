package io.ferrite.drivers.spi;

/**
 * A {@code driver_info} key that an implementation reads. Validation, {@code GET /v1/drivers/{d}/properties} and the
 * documentation are made from these.
 *
 * @param name the key, for example {@code redfish_address}
 * @param required whether a node without it is refused by validation
 * @param secret whether its value is masked in answers and logs
 * @param kind the form that its value must have
 * @param help one sentence for people, with the default where there is one
 */
public record DriverSetting(String name, boolean required, boolean secret, Kind kind, String help) {

    /** The form of a value. */
    public enum Kind {
        TEXT,
        INTEGER,
        BOOLEAN,
        URL,
        HOST
    }

    /** A key that must be present. */
    public static DriverSetting required(String name, Kind kind, String help) {
        return new DriverSetting(name, true, false, kind, help);
    }

    /** A key that may be absent. */
    public static DriverSetting optional(String name, Kind kind, String help) {
        return new DriverSetting(name, false, false, kind, help);
    }

    /** An optional text that is masked wherever it is shown. */
    public static DriverSetting secret(String name, String help) {
        return new DriverSetting(name, false, true, Kind.TEXT, help);
    }
}
