package io.ferrite.core.rpc;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.step.StepScope;
import java.io.IOException;

/** Commands and replies as JSON. The name of the record stands in the member {@code is}. */
public final class CommandCodec {

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addMixIn(Command.class, Named.class)
            .addMixIn(Reply.class, Named.class)
            .addMixIn(StepScope.class, Named.class)
            .addMixIn(ProvisionDetails.class, Named.class)
            .addMixIn(HardwareRequest.class, Named.class)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .registerSubtypes(permitted(Command.class))
            .registerSubtypes(permitted(Reply.class))
            .registerSubtypes(permitted(StepScope.class))
            .registerSubtypes(permitted(ProvisionDetails.class))
            .registerSubtypes(permitted(HardwareRequest.class))
            .build();

    private CommandCodec() {}

    private static Class<?>[] permitted(Class<?> sealed) {
        return sealed.getPermittedSubclasses();
    }

    public static byte[] encode(Command command) {
        return write(Command.class, command);
    }

    public static byte[] encode(Reply reply) {
        return write(Reply.class, reply);
    }

    /**
     * The command that {@code json} spells.
     *
     * @throws Problem of kind INVALID where it is none, or none that this release knows; the message names it then
     */
    public static Command decodeCommand(byte[] json) {
        try {
            return read(json, Command.class);
        } catch (InvalidTypeIdException unknown) {
            throw Problem.invalid(
                    "This conductor does not know the command %s; it may be older than the API that sent it.",
                    unknown.getTypeId());
        } catch (IOException garbled) {
            throw Problem.invalid(
                    "This conductor does not understand the request; it may be older than the API that sent it.");
        }
    }

    /**
     * The reply that {@code json} spells.
     *
     * @throws IOException where it is none, or none that this release knows
     */
    public static Reply decodeReply(byte[] json) throws IOException {
        return read(json, Reply.class);
    }

    private static <T> T read(byte[] json, Class<T> type) throws IOException {
        T value = JSON.readValue(json, type);
        if (value == null) {
            throw new IOException("The JSON text null is no " + type.getSimpleName() + ".");
        }
        return value;
    }

    private static byte[] write(Class<?> type, Object value) {
        try {
            return JSON.writerFor(type).writeValueAsBytes(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalArgumentException("Cannot be written: " + value.getClass(), bug);
        }
    }
}
