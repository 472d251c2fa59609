package io.ferrite.db.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A Ferrite in small, to be killed: starts the database of the home in its argument and waits for its input to end. */
final class OwnerMain {
    private OwnerMain() {}

    @SuppressWarnings("SystemOut") // a line on standard output is how the parent test learns of the start
    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[0]);
        ServerOptions options = EmbeddedHome.options(Purpose.THROW_AWAY);
        EmbeddedMariaDb database = EmbeddedMariaDb.start(home, options);
        System.out.write(("STARTED " + database.pid() + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
        int ignored = System.in.read();
    }
}
