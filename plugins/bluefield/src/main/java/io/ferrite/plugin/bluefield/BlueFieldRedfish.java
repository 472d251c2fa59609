package io.ferrite.plugin.bluefield;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Target;
import io.ferrite.redfish.ComputerSystem;
import io.ferrite.redfish.Deadline;
import io.ferrite.redfish.RedfishClient;
import io.ferrite.redfish.RedfishConnection;
import io.ferrite.redfish.RedfishException;
import io.ferrite.redfish.Systems;
import java.time.Duration;
import java.util.function.Function;

/** The way from a node to the Redfish side of its BMC, and the one place where its failures become driver errors. */
final class BlueFieldRedfish implements AutoCloseable {

    private final RedfishClient client;
    private final Duration usualLimit;
    private final Duration pollPause;

    /**
     * @param usualLimit how long a call may take that comes without a limit of its own
     * @param pollPause how long to wait between two looks at a machine that is changing
     */
    BlueFieldRedfish(RedfishClient client, Duration usualLimit, Duration pollPause) {
        this.client = client;
        this.usualLimit = usualLimit;
        this.pollPause = pollPause;
    }

    @Override
    public void close() {
        client.close();
    }

    /** Does {@code work} on the BMC of {@code target} within the usual limit. */
    <T> T call(Target target, String what, Function<Bmc, T> work) {
        return call(target, what, usualLimit, work);
    }

    /**
     * Does {@code work} on the BMC of {@code target}.
     *
     * @param what the attempted thing, for the message of a failure: "read the power"
     */
    <T> T call(Target target, String what, Duration limit, Function<Bmc, T> work) {
        try {
            RedfishConnection connection = client.at(BlueFieldSettings.redfish(target));
            return work.apply(new Bmc(connection, target, Deadline.in(limit), pollPause));
        } catch (RedfishException failure) {
            String message = "Cannot %s of node %s: %s".formatted(what, target.name(), failure.getMessage());
            throw new DriverException(kind(failure), message, failure);
        }
    }

    private static ErrorKind kind(RedfishException failure) {
        return switch (failure.kind()) {
            case UNREACHABLE -> ErrorKind.UNREACHABLE;
            case UNAUTHORIZED -> ErrorKind.UNAUTHORIZED;
            case BUSY -> ErrorKind.BUSY;
            case UNSUPPORTED -> ErrorKind.UNSUPPORTED;
            case REJECTED -> ErrorKind.REJECTED;
            case BROKEN -> ErrorKind.BROKEN;
        };
    }

    /**
     * One call's view of a BMC.
     *
     * @param connection to it
     * @param target the node that the call is about
     * @param deadline until which the call has to be over
     * @param pollPause between two looks
     */
    record Bmc(RedfishConnection connection, Target target, Deadline deadline, Duration pollPause) {

        Systems systems() {
            return new Systems(connection);
        }

        ComputerSystem system() {
            return systems().find(BlueFieldSettings.systemId(target), deadline);
        }
    }
}
