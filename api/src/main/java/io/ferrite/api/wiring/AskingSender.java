package io.ferrite.api.wiring;

import io.ferrite.core.rpc.Asker;
import io.ferrite.core.rpc.Command;
import io.ferrite.core.rpc.CommandSender;
import io.ferrite.core.rpc.Reply;
import java.util.Optional;
import org.slf4j.MDC;

/** Sends commands on behalf of whoever sent the request that this thread works on, as the filters noted it for the log. */
final class AskingSender implements CommandSender {

    private final CommandSender way;

    AskingSender(CommandSender way) {
        this.way = way;
    }

    @Override
    public Reply send(String door, Command command) {
        return Asker.during(asker(), () -> way.send(door, command));
    }

    private static Optional<Asker> asker() {
        return Optional.ofNullable(MDC.get(Asker.USER_IN_LOGS))
                .map(user -> new Asker(
                        user,
                        Optional.ofNullable(MDC.get(Asker.REQUEST_IN_LOGS)).orElse("")));
    }
}
