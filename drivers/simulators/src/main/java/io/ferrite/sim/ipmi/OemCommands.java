package io.ferrite.sim.ipmi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers to raw commands of the network functions from 0x2C on, changed at any time by a test. A command that nobody
 * described is answered with success and no data; a function that was {@link #closed} answers "invalid command" instead.
 */
public final class OemCommands {
    /** One raw command: from its data to its reply. */
    public interface Answer {
        Reply to(Bytes data);
    }

    private record Key(int netFn, int command) {}

    private final Map<Key, Answer> answers = new ConcurrentHashMap<>();
    private final Map<Integer, Reply> fallbacks = new ConcurrentHashMap<>();

    /** Answers a raw command with fixed data bytes and success. */
    public OemCommands answer(int netFn, int command, int... data) {
        Reply reply = Reply.ok(data);
        return on(netFn, command, ignored -> reply);
    }

    /** Answers a raw command with a completion code only. */
    public OemCommands fail(int netFn, int command, int completion) {
        return on(netFn, command, ignored -> Reply.failed(completion));
    }

    public OemCommands on(int netFn, int command, Answer answer) {
        answers.put(new Key(netFn, command), answer);
        return this;
    }

    /** Refuses all commands of a network function that are not described. */
    public OemCommands closed(int netFn) {
        fallbacks.put(netFn, Reply.failed(Reply.INVALID_COMMAND));
        return this;
    }

    Reply run(int netFn, int command, Bytes data) {
        Answer answer = answers.get(new Key(netFn, command));
        if (answer == null) {
            return fallbacks.getOrDefault(netFn, Reply.ok());
        }
        return answer.to(data);
    }
}
