package io.ferrite.app.wiring;

import io.ferrite.core.setting.Setting;
import io.ferrite.drivers.spi.value.Secret;
import java.nio.file.Path;

/**
 * What concerns all processes.
 *
 * @param rpcKey what API and conductors prove themselves to each other with; empty where they are one process
 * @param pluginsDir where the driver plugins lie; empty for those that came with the program
 */
public record HouseSettings(
        @Setting(
                section = "DEFAULT",
                name = "rpc_key",
                fallback = "",
                help = "What API and conductors prove themselves to each other with, at least 16 characters; "
                        + "needed where they are processes apart.")
        Secret rpcKey,

        @Setting(
                section = "conductor",
                name = "plugins_dir",
                fallback = "",
                help = "Folder of driver plugins, zips or unpacked; none means those that came with the program.")
        Path pluginsDir) {

    private static final int SHORTEST_KEY = 16;

    public HouseSettings {
        int length = rpcKey.reveal().length();
        if (length > 0 && length < SHORTEST_KEY) {
            throw new IllegalArgumentException("The key needs at least %d characters.".formatted(SHORTEST_KEY));
        }
    }
}
