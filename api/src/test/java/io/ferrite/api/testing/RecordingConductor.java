package io.ferrite.api.testing;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.rpc.Asker;
import io.ferrite.core.rpc.Command;
import io.ferrite.core.rpc.CommandSender;
import io.ferrite.core.rpc.HardwareRequest;
import io.ferrite.core.rpc.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A conductor that accepts everything and does nothing, or refuses everything. */
public final class RecordingConductor implements CommandSender {

    private final List<Command> received = new CopyOnWriteArrayList<>();
    private final List<Optional<Asker>> askers = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, Reply> answers = new ConcurrentHashMap<>();
    private final AtomicReference<Problem> refusal = new AtomicReference<>();

    @Override
    public Reply send(String door, Command command) {
        Problem refuses = refusal.get();
        if (refuses != null) {
            throw refuses;
        }
        received.add(command);
        askers.add(Asker.current());
        return switch (command) {
            case Command.ValidateNode validate ->
                new Reply.Answer(Map.of(
                        "power", Map.of("result", true), "rescue", Map.of("result", false, "reason", "no-rescue")));
            case Command.ChangeProvision any -> new Reply.Accepted();
            case Command.ChangePower any -> new Reply.Accepted();
            case Command.ContinueFlow any -> new Reply.Accepted();
            case Command.AskHardware ask -> answer(ask.request());
        };
    }

    private Reply answer(HardwareRequest request) {
        Reply usual =
                switch (request) {
                    case HardwareRequest.ReadBootDevice any ->
                        new Reply.Answer(Map.of("boot_device", "pxe", "persistent", false));
                    case HardwareRequest.ListBootDevices any -> new Reply.Answer(List.of("pxe"));
                    case HardwareRequest.ListIndicators any ->
                        new Reply.Answer(List.of(Map.of(
                                "component", "system", "name", "led", "readonly", false, "states", List.of("on"))));
                    case HardwareRequest.ReadIndicator any -> new Reply.Answer("on");
                    case HardwareRequest.ListMedia any -> new Reply.Answer(List.of());
                    case HardwareRequest.ReadConsole any ->
                        new Reply.Answer(Map.of("console_enabled", true, "console_info", Map.of()));
                    case HardwareRequest.ListVendorMethods any -> new Reply.Answer(Map.of());
                    default -> new Reply.Accepted();
                };
        return answers.getOrDefault(request.getClass(), usual);
    }

    /** Answers requests of this kind to hardware by {@code value} from now on. */
    public void answer(Class<? extends HardwareRequest> kind, Object value) {
        answers.put(kind, new Reply.Answer(value));
    }

    /** Refuses everything from now on. */
    public void refuse(Problem problem) {
        refusal.set(problem);
    }

    /** Forgets what was asked and what to answer. */
    public void forget() {
        received.clear();
        answers.clear();
    }

    /** What was asked, in order. */
    public List<Command> received() {
        return received;
    }

    /** On whose behalf it was asked last. */
    public Optional<Asker> lastAsker() {
        return askers.getLast();
    }

    /** What was asked last. */
    public Command last() {
        return received.getLast();
    }
}
