package io.ferrite.app.e2e;

import java.nio.file.Path;
import java.util.Map;

/** The clients where nobody has to log in. */
class CommandLineE2E extends CommandLineTour {

    @Override
    String[] settings(Path folder) {
        return new String[0];
    }

    @Override
    Map<String, String> login(String address) {
        return Map.of("OS_AUTH_TYPE", "none", "OS_ENDPOINT", address);
    }
}
