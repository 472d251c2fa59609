package io.ferrite.api.wiring;

import io.ferrite.core.setting.Setting;
import java.nio.file.Path;
import java.util.List;

/**
 * How callers prove who they are.
 *
 * @param authStrategy {@code noauth} or {@code http_basic}
 * @param userFile who may log in with {@code http_basic}
 */
public record AuthSettings(
        @Setting(
                section = "DEFAULT",
                name = "auth_strategy",
                fallback = NOAUTH,
                help = "noauth: everybody may do everything. http_basic: name and password, checked against a file.")
        String authStrategy,

        @Setting(
                section = "DEFAULT",
                name = "http_basic_auth_user_file",
                fallback = "/etc/ferrite/htpasswd",
                help =
                        "Users and bcrypt hashes for http_basic, as `htpasswd -B` writes them; read again when it changes.")
        Path userFile) {

    static final String NOAUTH = "noauth";
    static final String HTTP_BASIC = "http_basic";

    public AuthSettings {
        if (!List.of(NOAUTH, HTTP_BASIC).contains(authStrategy)) {
            throw new IllegalArgumentException(
                    "The strategy is noauth or http_basic, not '%s'.".formatted(authStrategy));
        }
    }

    /** Whether callers have to log in. */
    public boolean isBasic() {
        return authStrategy.equals(HTTP_BASIC);
    }
}
