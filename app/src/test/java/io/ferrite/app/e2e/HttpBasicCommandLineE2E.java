package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clients where they log in with a name and a password. */
class HttpBasicCommandLineE2E extends CommandLineTour {

    /** What {@code htpasswd -B} makes of "secret". */
    private static final String HASH = "$2b$05$97jcxVLzWbJefGsKglCclOC93w/dDjccUq6AfHp4IrbVlYU85vxDe";

    private String address = "";

    @Override
    String[] settings(Path folder) throws IOException {
        Path users = Files.writeString(folder.resolve("users"), "admin:" + HASH + "\n");
        return new String[] {"DEFAULT.auth_strategy=http_basic", "DEFAULT.http_basic_auth_user_file=" + users};
    }

    @Override
    Map<String, String> login(String address) {
        this.address = address;
        Map<String, String> login = new HashMap<>(Map.of("OS_AUTH_TYPE", "http_basic", "OS_ENDPOINT", address));
        login.put("OS_USERNAME", "admin");
        login.put("OS_PASSWORD", "secret");
        return login;
    }

    @Test
    void keepsOutWhoDoesNotKnowThePassword() throws IOException {
        Map<String, String> wrong = new HashMap<>(login(address));
        wrong.put("OS_PASSWORD", "guess");
        try (CommandLine stranger = CommandLine.start(wrong)) {
            assertThat(stranger.refusal("baremetal node list")).contains("401");
        }
    }
}
