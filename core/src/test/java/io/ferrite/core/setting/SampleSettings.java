package io.ferrite.core.setting;

import io.ferrite.drivers.spi.value.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A settings record with a component of every type. */
public record SampleSettings(
        @Setting(section = "door", name = "host", fallback = "127.0.0.1", help = "Where to listen.")
        String host,

        @Setting(section = "door", name = "port", fallback = "6385", help = "On which port.", formerly = "listen_port")
        int port,

        @Setting(section = "door", name = "open", fallback = "false", help = "For everybody.")
        boolean open,

        @Setting(section = "work", name = "beat", fallback = "10", help = "How often.")
        Duration beat,

        @Setting(section = "work", name = "lifetime", fallback = "60", help = "How long.")
        Duration lifetime,

        @Setting(section = "work", name = "types", fallback = "fake, redfish", help = "Which.")
        List<String> types,

        @Setting(section = "work", name = "folder", fallback = "", help = "Where.")
        Path folder,

        @Setting(section = "work", name = "key", fallback = "", help = "Shared.")
        Secret key) {

    public SampleSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("A port is 0 to 65535.");
        }
        if (beat.compareTo(lifetime) >= 0) {
            throw new IllegalArgumentException("The beat has to be shorter than the lifetime.");
        }
    }
}
