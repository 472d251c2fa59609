package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call to a driver: what is called, about which machine, for how long, and how its end is told. */
final class DriverCall {

    private static final Logger LOG = LoggerFactory.getLogger(DriverCall.class);

    private final Implementation implementation;
    private final Method method;
    private final List<Object> arguments;

    /** {@code arguments} are null where the method takes none, as proxies have it. */
    DriverCall(Implementation implementation, Method method, Object... arguments) {
        this.implementation = implementation;
        this.method = method;
        this.arguments = Arrays.asList(Optional.ofNullable(arguments).orElseGet(() -> new Object[0]));
    }

    /** The machine that it is about, or empty where it only asks the driver for a table. */
    Optional<Target> target() {
        return arguments.stream().flatMap(DriverCall::target).findFirst();
    }

    private static Stream<Target> target(Object argument) {
        return switch (argument) {
            case Target target -> Stream.of(target);
            case StepCall call -> Stream.of(call.target());
            case null, default -> Stream.empty();
        };
    }

    /** How long it may take; a call with a limit of its own should keep that itself, and has a margin. */
    Duration limit(HardwareSettings limits) {
        for (Object argument : arguments) {
            if (argument instanceof Duration own) {
                return own.plus(limits.callTimeout());
            }
            if (argument instanceof StepCall) {
                return limits.stepTimeout();
            }
        }
        return limits.callTimeout();
    }

    ClassLoader classLoader() {
        return implementation.capability().getClass().getClassLoader();
    }

    /** Makes the call in this thread. */
    Object make() {
        try {
            return method.invoke(implementation.capability(), arguments.toArray());
        } catch (InvocationTargetException thrown) {
            throw told(thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw told(hidden);
        }
    }

    /** That it did not come back in time. */
    DriverException late(Duration limit, Exception cause) {
        return new DriverException(
                ErrorKind.UNREACHABLE, "%s did not answer within %d s.".formatted(this, limit.toSeconds()), cause);
    }

    /** That nobody waits for it any more. */
    DriverException interrupted(InterruptedException cause) {
        return new DriverException(
                ErrorKind.UNREACHABLE, this + " was interrupted because this conductor stops.", cause);
    }

    /** {@code thrown} as callers know it. What a driver did not mean to throw is logged, and shown as a plain sentence. */
    DriverException told(Throwable thrown) {
        if (thrown instanceof DriverException meant && meant.getMessage() != null) {
            return meant;
        }
        LOG.error("{} ended with a mistake of the driver:\n{}", this, withoutSecrets(thrown));
        return new DriverException(
                ErrorKind.BROKEN,
                "%s ended with a mistake of the driver (%s); the conductor's log has the details."
                        .formatted(this, thrown.getClass().getSimpleName()));
    }

    private String withoutSecrets(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        String text = trace.toString();
        for (String secret : secrets()) {
            text = text.replace(secret, Secret.MASK);
        }
        return text;
    }

    private List<String> secrets() {
        return target().stream()
                .flatMap(target -> target.driverInfo().values().stream())
                .filter(Secret.class::isInstance)
                .map(value -> ((Secret) value).reveal())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** For example {@code power redfish of node n1 (change)}. */
    @Override
    public String toString() {
        return "%s %s%s (%s)"
                .formatted(
                        implementation.kind().text(),
                        implementation.name(),
                        target().map(target -> " of node " + target.name()).orElse(""),
                        method.getName());
    }
}
