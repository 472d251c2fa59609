package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.DriverSetting;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares a node's {@code driver_info} with what an implementation declares. Shows no secret. */
final class SettingCheck {

    /** A name, an IPv4 or an IPv6 address; brackets and a zone are fine, a port is not. */
    private static final Pattern HOST =
            Pattern.compile("[\\p{Alnum}._-]+|\\[?(?=.*:.*:)[\\p{XDigit}:.]+(%[\\p{Alnum}._-]+)?]?");

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

    private SettingCheck() {}

    /** One sentence per mistake; empty where there is none. */
    static List<String> problems(Target target, List<DriverSetting> settings) {
        return settings.stream()
                .flatMap(setting -> problem(target, setting).stream())
                .map(problem -> "driver_info/%s".formatted(problem))
                .toList();
    }

    private static Optional<String> problem(Target target, DriverSetting setting) {
        Object value = target.driverInfo().get(setting.name());
        if (isBlank(value)) {
            return Optional.of("%s of node %s is missing.".formatted(setting.name(), target.name()))
                    .filter(sentence -> setting.required());
        }
        if (value instanceof Secret || hasForm(setting.kind(), value)) {
            return Optional.empty();
        }
        return Optional.of("%s of node %s is '%s', but must be %s."
                .formatted(setting.name(), target.name(), value, form(setting.kind())));
    }

    private static boolean isBlank(Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case Secret secret -> secret.reveal().isBlank();
            case Object other -> false;
        };
    }

    private static boolean hasForm(DriverSetting.Kind kind, Object value) {
        String text = value.toString().strip();
        return switch (kind) {
            case TEXT -> value instanceof String || value instanceof Number || value instanceof Boolean;
            case INTEGER -> INTEGER.matcher(text).matches();
            case BOOLEAN -> FlagText.read(value).isPresent();
            case URL -> value instanceof String && isUrl(text);
            case HOST -> value instanceof String && HOST.matcher(text).matches();
        };
    }

    private static String form(DriverSetting.Kind kind) {
        return switch (kind) {
            case TEXT -> "a text";
            case INTEGER -> "a whole number";
            case BOOLEAN -> "true or false";
            case URL -> "a URL";
            case HOST -> "a host name or an IP address";
        };
    }

    /** A scheme may be left out, as Ironic's users do for BMC addresses; a file needs no host. */
    private static boolean isUrl(String text) {
        if (!text.contains("://")) {
            return isUrl("https://" + text);
        }
        try {
            URI uri = new URI(text);
            return uri.getRawAuthority() != null || "file".equals(uri.getScheme());
        } catch (URISyntaxException wrong) {
            return false;
        }
    }
}
