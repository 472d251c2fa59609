package io.ferrite.db.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Command lines of the server.
 *
 * <p>{@code --skip-ssl} because 11.4 otherwise makes a new key at every start, which takes seconds; the server listens
 * on the loopback address alone, so nothing leaves the machine.
 */
record Arguments(Distribution distribution, Place place, ServerOptions options) {
    private static final List<String> QUICK_BUT_NOT_SAFE = List.of(
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-flush-method=nosync",
            "--innodb-doublewrite=OFF",
            "--innodb-log-file-size=16M",
            "--innodb-undo-tablespaces=0",
            "--sync-frm=OFF");

    /** The server that makes a data directory from SQL on its standard input and exits. */
    List<String> forBootstrap(Path data) {
        List<String> line = common(data);
        line.add("--bootstrap");
        return List.copyOf(line);
    }

    /** The server that listens on one port of 127.0.0.1. */
    List<String> forServing(int port) throws IOException {
        List<String> line = common(place.data());
        line.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--socket=" + place.socket(),
                "--pid-file=" + place.pidFile(),
                "--init-file=" + place.initFile(),
                "--innodb-buffer-pool-size=" + options.bufferPoolMib() + "M"));
        return List.copyOf(line);
    }

    /** The argument by which a server of this data directory is recognised. */
    static String dataArgument(Path data) {
        return "--datadir=" + data;
    }

    private List<String> durability() {
        return switch (options.purpose()) {
            case KEEP -> List.of();
            case THROW_AWAY -> QUICK_BUT_NOT_SAFE;
        };
    }

    private List<String> common(Path data) {
        List<String> line = new ArrayList<>();
        line.add(distribution.server().toString());
        line.add("--no-defaults");
        line.add(dataArgument(data));
        line.add("--basedir=" + distribution.base());
        line.add("--lc-messages-dir=" + distribution.base().resolve("share"));
        line.add("--log-error=" + place.log());
        line.add("--skip-ssl");
        line.addAll(durability());
        if (System.getProperty("user.name").equals("root")) {
            line.add("--user=root");
        }
        return line;
    }
}
