package io.ferrite.api.action;

import io.ferrite.api.request.JsonShape;
import io.ferrite.api.request.SpooledDrive;
import io.ferrite.api.version.Behaviour;
import io.ferrite.api.version.Microversion;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The form of a config drive: an address, base64 text, or an object. */
final class ConfigDrive {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=\\s]*");
    private static final String VENDOR_DATA = "vendor_data";
    private static final Set<String> KEYS = Set.of("meta_data", "network_data", "user_data", VENDOR_DATA);

    private ConfigDrive() {}

    /** Refuses what is no config drive; null is none. */
    static void check(Object value, Microversion version) {
        switch (value) {
            case null -> {}
            case String text ->
                requireText(text.contains("://") || BASE64.matcher(text).matches());
            case SpooledDrive drive -> requireText(drive.isBase64());
            default -> checkObject(JsonShape.object(value, "'configdrive'"), version);
        }
    }

    private static void requireText(boolean right) {
        if (!right) {
            throw Problem.invalid("'configdrive' is an address, base64 text or an object.");
        }
    }

    private static void checkUserData(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            throw Problem.invalid("'user_data' of 'configdrive' is a text, an array or an object.");
        }
    }

    private static void checkObject(Map<String, Object> drive, Microversion version) {
        version.require(Behaviour.CONFIG_DRIVE_OBJECT.since(), ProblemKind.INVALID, "A 'configdrive' object");
        if (!KEYS.containsAll(drive.keySet())) {
            throw Problem.invalid("'configdrive' has meta_data, network_data, user_data and vendor_data only.");
        }
        if (drive.containsKey(VENDOR_DATA)) {
            version.require(Behaviour.VENDOR_DATA.since(), ProblemKind.INVALID, "'vendor_data' of a 'configdrive'");
        }
        checkUserData(drive.get("user_data"));
        for (String key : Set.of("meta_data", "network_data", VENDOR_DATA)) {
            if (drive.get(key) != null) {
                JsonShape.object(drive.get(key), "'" + key + "' of 'configdrive'");
            }
        }
    }
}
