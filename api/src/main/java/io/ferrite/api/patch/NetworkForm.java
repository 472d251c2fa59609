package io.ferrite.api.patch;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The form of one value inside of {@code network_data}. */
enum NetworkForm {
    TEXT,
    TEXTS,
    /** A whole number. */
    WHOLE,
    /** A number of bytes, or null. */
    MTU,
    /** A hardware address with colons or hyphens. */
    MAC,
    BOND_MODE,
    V4,
    /** An address that may have the length of its prefix behind it. */
    V6,
    /** An address of either kind. */
    ADDRESS,
    ROUTES_V4,
    ROUTES_V6;

    private static final int LARGEST_MTU = 65_535;
    private static final Pattern HARDWARE = Pattern.compile("[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}");
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])";
    private static final Pattern FOUR = Pattern.compile("(" + BYTE + "\\.){3}" + BYTE);
    private static final Pattern PREFIX = Pattern.compile("/([0-9]|[1-9][0-9]|1[01][0-9]|12[0-8])$");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final int GROUPS = 8;
    private static final Set<String> BOND_MODES =
            Set.of("802.3ad", "balance-rr", "active-backup", "balance-xor", "broadcast", "balance-tlb", "balance-alb");
    private static final List<String> OF_A_ROUTE = List.of("network", "netmask", "gateway");

    /** Whether {@code value}, a JSON value, has this form. */
    boolean accepts(Object value) {
        return switch (this) {
            case TEXT -> value instanceof String;
            case TEXTS -> value instanceof List<?> items && items.stream().allMatch(TEXT::accepts);
            case WHOLE -> value instanceof Integer || value instanceof Long || value instanceof BigInteger;
            case MTU -> value == null || (value instanceof Integer size && size >= 1 && size <= LARGEST_MTU);
            case MAC -> value instanceof String text && HARDWARE.matcher(text).matches();
            case BOND_MODE -> value instanceof String text && BOND_MODES.contains(text);
            case V4 -> value instanceof String text && FOUR.matcher(text).matches();
            case V6 ->
                value instanceof String text && isSix(PREFIX.matcher(text).replaceFirst(""));
            case ADDRESS -> V4.accepts(value) || V6.accepts(value);
            case ROUTES_V4 -> areRoutes(value, V4);
            case ROUTES_V6 -> areRoutes(value, V6);
        };
    }

    private static boolean areRoutes(Object value, NetworkForm address) {
        return value instanceof List<?> routes && routes.stream().allMatch(route -> isRoute(route, address));
    }

    private static boolean isRoute(Object value, NetworkForm address) {
        return value instanceof Map<?, ?> route
                && OF_A_ROUTE.stream().allMatch(name -> address.accepts(route.get(name)));
    }

    /** Eight groups of digits, some of which a double colon may stand for; the last two may be a v4 address. */
    private static boolean isSix(String text) {
        String plain = withoutV4(text);
        String[] halves = plain.split("::", -1);
        if (halves.length == 1) {
            return groups(plain) == GROUPS;
        }
        return halves.length == 2
                && groups(halves[0]) >= 0
                && groups(halves[1]) >= 0
                && groups(halves[0]) + groups(halves[1]) < GROUPS;
    }

    private static String withoutV4(String text) {
        int last = text.lastIndexOf(':') + 1;
        if (FOUR.matcher(text.substring(last)).matches()) {
            return text.substring(0, last) + "0:0";
        }
        return text;
    }

    /** How many groups there are, or -1 where something else is among them. */
    private static int groups(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] groups = text.split(":", -1);
        for (String group : groups) {
            if (!GROUP.matcher(group).matches()) {
                return -1;
            }
        }
        return groups.length;
    }
}
