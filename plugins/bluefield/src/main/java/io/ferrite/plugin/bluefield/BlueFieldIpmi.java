package io.ferrite.plugin.bluefield;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Target;
import io.ferrite.ipmi.CipherSuite;
import io.ferrite.ipmi.Deadline;
import io.ferrite.ipmi.IpmiClient;
import io.ferrite.ipmi.IpmiEndpoint;
import io.ferrite.ipmi.IpmiException;
import io.ferrite.ipmi.IpmiRequest;
import io.ferrite.ipmi.IpmiResponse;
import io.ferrite.ipmi.IpmiSession;
import java.time.Duration;

/** The way from a node to the IPMI side of its BMC, and the one place where its failures become driver errors. */
final class BlueFieldIpmi implements AutoCloseable {

    private final IpmiClient client;
    private final Duration limit;

    BlueFieldIpmi(IpmiClient client, Duration limit) {
        this.client = client;
        this.limit = limit;
    }

    @Override
    public void close() {
        client.close();
    }

    /** Sends one command in a session of its own; the answer may be a refusal. */
    IpmiResponse send(Target target, String what, IpmiRequest request) {
        IpmiEndpoint endpoint = BlueFieldSettings.ipmi(target);
        Deadline deadline = Deadline.after(limit);
        try (IpmiSession session = session(target, endpoint, deadline)) {
            return session.send(request, deadline.remaining());
        } catch (IpmiException failure) {
            String message = "Cannot %s to the DPU of node %s at %s: %s"
                    .formatted(what, target.name(), endpoint.host(), failure.getMessage());
            throw new DriverException(kind(failure), message, failure);
        }
    }

    /** BMCs of these cards know suite 17; where one does not and the node names none, any will do. */
    private IpmiSession session(Target target, IpmiEndpoint endpoint, Deadline deadline) {
        try {
            return client.connect(endpoint, deadline.remaining());
        } catch (IpmiException failure) {
            if (failure.kind() == IpmiException.Kind.UNSUPPORTED && BlueFieldSettings.choosesSuite(target)) {
                return client.connect(endpoint.withSuite(CipherSuite.AUTO), deadline.remaining());
            }
            throw failure;
        }
    }

    private static ErrorKind kind(IpmiException failure) {
        return switch (failure.kind()) {
            case UNREACHABLE -> ErrorKind.UNREACHABLE;
            case UNAUTHORIZED -> ErrorKind.UNAUTHORIZED;
            case REJECTED -> ErrorKind.REJECTED;
            case UNSUPPORTED -> ErrorKind.UNSUPPORTED;
            case BUSY -> ErrorKind.BUSY;
            case BROKEN -> ErrorKind.BROKEN;
        };
    }
}
