package io.ferrite.api.testing;

import io.ferrite.api.wiring.ApiServer;
import io.ferrite.api.wiring.ApiTerms;
import io.ferrite.api.wiring.Rooms;
import io.ferrite.core.ring.ConductorDirectory;
import io.ferrite.core.setting.SettingsLoader;
import io.ferrite.core.store.jooq.JooqStores;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.drivers.spi.value.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** An API in a process of its own, so that its memory can be limited; it ends when its input does. */
public final class SmallApiMain {

    private SmallApiMain() {}

    /** {@code args}: URL, user and password of a database in which a conductor is announced. */
    public static void main(String[] args) throws IOException {
        TimeSource time = TimeSource.system();
        JooqStores.Access access = new JooqStores.Access(args[0], args[1], Secret.of(args[2]), 4);
        ApiTerms terms = ApiTerms.of(SettingsLoader.of(ApiTerms.RECORDS)
                .overrides(List.of("api.port=0"))
                .load());
        try (JooqStores stores = JooqStores.open(access, time)) {
            ConductorDirectory directory =
                    new ConductorDirectory(stores.stores().conductors(), time, Duration.ofHours(1));
            Rooms rooms = new Rooms(stores.stores(), directory, new RecordingConductor(), time);
            try (ApiServer server = ApiServer.start(terms, rooms)) {
                System.out.writeBytes(("STARTED " + server.uri() + "\n").getBytes(StandardCharsets.US_ASCII));
                System.out.flush();
                System.in.transferTo(System.err);
            }
        }
    }
}
