package io.ferrite.api.view;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which keys of a document hold secrets, and what in a text looks like one. */
public final class SecretWords {

    /** What a key contains, in lower case, whose value is never shown. Clients know most of them by heart. */
    private static final List<String> WORDS = List.of(
            "adminpass",
            "admin_pass",
            "password",
            "passwd",
            "auth_token",
            "new_pass",
            "secret",
            "sys_pswd",
            "token",
            "credential",
            "api_key",
            "configdrive",
            "encrypted_key",
            "private_key",
            "fernetkey",
            "sslkey",
            "passphrase",
            "cephclusterfsid",
            "octaviaheartbeatkey",
            "rabbitcookie",
            "cephmanilaclientkey",
            "pacemakerremoteauthkey",
            "designaterndckey",
            "cephadminkey",
            "heatauthencryptionkey",
            "cephclientkey",
            "keystonecredential",
            "barbicansimplecryptokek",
            "cephrgwkey",
            "swifthashsuffix",
            "migrationsshkey",
            "cephmdskey",
            "cephmonkey");

    private static final String NAMES = "adminpass|admin_pass|password|passwd|auth_token|new_pass|secret_uuid|secret"
            + "|sys_pswd|token|private_key|passphrase|api_key";

    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/?#\\s]*(?=@)");
    private static final Pattern QUOTED =
            Pattern.compile("((?:" + NAMES + ")['\"]?\\s*[:=]\\s*)(['\"]).*?\\2", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE =
            Pattern.compile("((?:" + NAMES + ")\\s*[:=]\\s*)(?!['\"])[^\\s&,;'\"}]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPTION =
            Pattern.compile("(--(?:" + NAMES + ")\\s+)['\"]?[^\\s'\"]+['\"]?", Pattern.CASE_INSENSITIVE);

    private SecretWords() {}

    /** Whether the value under {@code key} is a secret, either by its name or because it is one of {@code more}. */
    static boolean isSecret(String key, Set<String> more) {
        String lower = key.toLowerCase(Locale.ROOT);
        return more.contains(lower) || WORDS.stream().anyMatch(lower::contains);
    }

    /** {@code text} with {@code mask} in place of what looks like a secret in it. */
    static String inText(String text, String mask) {
        if (text.indexOf('=') < 0 && text.indexOf(':') < 0 && !text.contains("--")) {
            return text;
        }
        String hidden = USER_INFO.matcher(text).replaceAll(mask);
        hidden = QUOTED.matcher(hidden).replaceAll("$1$2" + mask + "$2");
        hidden = BARE.matcher(hidden).replaceAll("$1" + mask);
        return OPTION.matcher(hidden).replaceAll("$1" + mask);
    }
}
