package io.ferrite.core.rpc;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.store.Transactions;
import java.io.IOException;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends commands to the doors of conductors over connections that stay open. */
public final class ConductorClient implements CommandSender {

    /** The path at which every conductor takes commands. */
    public static final String PATH = "/commands";

    private static final int OK = 200;
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http;
    private final CommandSeal seal;

    /**
     * @param seal proves who we are
     * @param limit how long one command may take, connecting included
     */
    public ConductorClient(CommandSeal seal, Duration limit) {
        this.seal = seal;
        this.http = new OkHttpClient.Builder()
                .callTimeout(limit)
                .readTimeout(limit)
                .retryOnConnectionFailure(false)
                .build();
    }

    /**
     * Sends {@code command} and waits for the reply.
     *
     * @param door the base address of the conductor's door
     * @throws Problem what the conductor refused with; of kind CAPACITY where it did not answer, INTERNAL where the answer
     *     is not one of ours
     */
    @Override
    public Reply send(String door, Command command) {
        Transactions.refuseInside("send a command");
        byte[] body = CommandCodec.encode(command);
        String asker = Asker.current().map(Asker::encoded).orElse("");
        long second = seal.now();
        Request request = new Request.Builder()
                .url(door + PATH)
                .header(CommandSeal.TIME_HEADER, Long.toString(second))
                .header(CommandSeal.SEAL_HEADER, seal.seal(second, CommandSeal.whole(asker, body)))
                .header(Asker.HEADER, asker)
                .post(RequestBody.create(body, JSON))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return read(door, response.code(), response.body().bytes());
        } catch (IOException silent) {
            throw new Problem(
                    ProblemKind.CAPACITY,
                    "The conductor at %s does not answer; try again when it, or another one, is back.".formatted(door),
                    silent);
        }
    }

    private static Reply read(String door, int status, byte[] body) {
        if (status != OK) {
            throw new Problem(
                    ProblemKind.INTERNAL,
                    "The conductor at %s refuses our key or is no conductor (HTTP %d).".formatted(door, status));
        }
        Reply reply = decode(door, body);
        if (reply instanceof Reply.Refused refused) {
            throw refused.problem();
        }
        return reply;
    }

    private static Reply decode(String door, byte[] body) {
        try {
            return CommandCodec.decodeReply(body);
        } catch (IOException garbled) {
            throw new Problem(
                    ProblemKind.INTERNAL,
                    "We did not understand what the conductor at %s answered; it may be newer than we are."
                            .formatted(door),
                    garbled);
        }
    }
}
