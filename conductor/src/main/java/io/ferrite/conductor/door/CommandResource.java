package io.ferrite.conductor.door;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.rpc.Asker;
import io.ferrite.core.rpc.CommandCodec;
import io.ferrite.core.rpc.CommandSeal;
import io.ferrite.core.rpc.ConductorClient;
import io.ferrite.core.rpc.Reply;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The door as seen from the network: {@code POST /commands} with a seal. Refusals are replies with status 200. */
@Path(ConductorClient.PATH)
public final class CommandResource {

    private final CommandDoor door;
    private final CommandSeal seal;

    public CommandResource(CommandDoor door, CommandSeal seal) {
        this.door = door;
        this.seal = seal;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(
            @HeaderParam(CommandSeal.TIME_HEADER) String second,
            @HeaderParam(CommandSeal.SEAL_HEADER) String given,
            @HeaderParam(Asker.HEADER) @DefaultValue("") String asker,
            byte[] body) {
        if (second == null || given == null || !seal.holds(second, given, CommandSeal.whole(asker, body))) {
            return Response.status(Response.Status.UNAUTHORIZED).build();
        }
        return Response.ok(CommandCodec.encode(Asker.during(Asker.decode(asker), () -> answer(body))))
                .build();
    }

    private Reply answer(byte[] body) {
        try {
            return door.handle(CommandCodec.decodeCommand(body));
        } catch (Problem unknown) {
            return new Reply.Refused(unknown.kind(), unknown.getMessage());
        }
    }
}
