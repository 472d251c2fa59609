package io.ferrite.sim.fleet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.sim.fault.Fault;
import io.ferrite.sim.fault.FaultKind;
import io.ferrite.sim.fault.Faults;
import io.ferrite.sim.fault.Match;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A change of weather as another process asks for it: {@code fault} is the word of a kind, {@code clear} or
 * {@code lose-sessions}; {@code face} is redfish, ipmi or absent for all; {@code times}, {@code status}, {@code delay_ms},
 * {@code method} and {@code path} are optional.
 */
record FaultOrder(ObjectNode body) {

    /** Carries it out; what is wrong with it, if something is. */
    Optional<String> carryOut(RackMachine machine) {
        List<Faults> weather = machine.faults(body.path("face").asText());
        if (weather.isEmpty()) {
            return Optional.of("The machine has no such face.");
        }
        String word = body.path("fault").asText();
        return switch (word) {
            case "clear" -> each(weather, Faults::clear);
            case "lose-sessions" -> each(weather, Faults::loseSessions);
            default -> raise(weather, word);
        };
    }

    private interface Change {
        void apply(Faults faults);
    }

    private static Optional<String> each(List<Faults> weather, Change change) {
        weather.forEach(change::apply);
        return Optional.empty();
    }

    private Optional<String> raise(List<Faults> weather, String word) {
        Optional<FaultKind> kind = FaultKind.ofWord(word);
        if (kind.isEmpty()) {
            return Optional.of("There is no fault " + word + ".");
        }
        return each(weather, faults -> faults.raise(fault(kind.get())));
    }

    private Fault fault(FaultKind kind) {
        return new Fault(
                kind,
                body.path("times").asInt(Fault.ALWAYS),
                body.path("status").asInt(503),
                Duration.ofMillis(body.path("delay_ms").asLong(0)),
                new Match(body.path("method").asText("*"), body.path("path").asText("")));
    }
}
