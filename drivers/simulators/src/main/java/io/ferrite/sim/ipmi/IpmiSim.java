package io.ferrite.sim.ipmi;

import io.ferrite.sim.fault.Face;
import io.ferrite.sim.fault.Fault;
import io.ferrite.sim.fault.FaultKind;
import io.ferrite.sim.fault.Faults;
import io.ferrite.sim.machine.SimMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.Optional;

/**
 * The IPMI face of a machine: answers RMCP+ on a UDP port of 127.0.0.1 from its start until it is closed. Datagrams are
 * answered one after the other by one virtual thread, as the small processor of a BMC does.
 */
public final class IpmiSim implements AutoCloseable, Face {
    private static final Duration RELEASE = Duration.ofSeconds(5);
    private static final int LARGEST = 2048;
    private static final int RECEIVE_BUFFER = 256 * 1024;

    private final SimMachine machine;
    private final Faults faults = new Faults(this);
    private final OemCommands oem = new OemCommands();
    private final Responder responder;
    private DatagramChannel channel;
    private Thread server;
    private int port;

    private IpmiSim(SimMachine machine, IpmiOptions options) {
        this.machine = machine;
        this.port = options.port();
        this.responder = new Responder(machine, options, faults, oem);
    }

    /** A BMC with standard options for a machine. */
    public static IpmiSim start(SimMachine machine) {
        return start(machine, IpmiOptions.standard());
    }

    /** @throws UncheckedIOException if the port cannot be had */
    public static IpmiSim start(SimMachine machine, IpmiOptions options) {
        IpmiSim sim = new IpmiSim(machine, options);
        sim.open();
        return sim;
    }

    public SimMachine machine() {
        return machine;
    }

    public Faults faults() {
        return faults;
    }

    /** The answers to raw commands. */
    public OemCommands oem() {
        return oem;
    }

    /** The address to talk to; the port stays the same over {@link #shut} and {@link #open}. */
    public synchronized InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public int port() {
        return address().getPort();
    }

    /** Sessions that are open or opening now. */
    public int sessions() {
        return responder.sessions().count(machine.now());
    }

    @Override
    public void forgetSessions() {
        responder.sessions().forgetAll();
    }

    @Override
    public synchronized void open() {
        if (channel != null && channel.isOpen()) {
            return;
        }
        try {
            DatagramChannel bound = DatagramChannel.open();
            bound.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
            bound.bind(address());
            port = ((InetSocketAddress) bound.getLocalAddress()).getPort();
            channel = bound;
            server = Thread.ofVirtual().name("ipmi-sim-" + machine.name()).start(() -> serve(bound));
        } catch (IOException e) {
            throw new UncheckedIOException("No UDP port " + port + " on the loopback interface.", e);
        }
    }

    @Override
    public synchronized void shut() {
        try {
            channel.close();
            awaitRelease();
        } catch (IOException e) {
            throw new UncheckedIOException("The UDP port " + port + " does not close.", e);
        }
    }

    /** A closed channel keeps its port until the thread that reads from it has noticed. */
    private void awaitRelease() {
        try {
            server.join(RELEASE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        shut();
        faults.close();
    }

    private void serve(DatagramChannel from) {
        ByteBuffer buffer = ByteBuffer.allocate(LARGEST);
        try {
            while (true) {
                buffer.clear();
                SocketAddress sender = from.receive(buffer);
                buffer.flip();
                byte[] content = new byte[buffer.remaining()];
                buffer.get(content);
                react(from, sender, Bytes.copyOf(content));
            }
        } catch (ClosedChannelException closed) {
            // The way to end this loop.
        } catch (IOException e) {
            throw new UncheckedIOException("The UDP port " + port + " broke.", e);
        }
    }

    private void react(DatagramChannel from, SocketAddress sender, Bytes datagram) throws IOException {
        boolean lost = faults.has(FaultKind.HANG)
                || faults.take(FaultKind.DROP_PACKETS).isPresent();
        if (lost) {
            return;
        }
        Optional<Bytes> answer = responder.answer(datagram, sender);
        if (answer.isPresent() && faults.take(FaultKind.DROP_ANSWERS).isEmpty()) {
            send(from, sender, answer.get());
        }
    }

    private void send(DatagramChannel from, SocketAddress to, Bytes answer) throws IOException {
        Optional<Fault> slow = faults.take(FaultKind.SLOW);
        if (slow.isEmpty()) {
            from.send(ByteBuffer.wrap(answer.toArray()), to);
            return;
        }
        Thread.ofVirtual().start(() -> sendLate(from, to, answer, slow.get()));
    }

    private static void sendLate(DatagramChannel from, SocketAddress to, Bytes answer, Fault slow) {
        try {
            Thread.sleep(slow.delay());
            from.send(ByteBuffer.wrap(answer.toArray()), to);
        } catch (IOException closed) {
            // The simulator was closed before the answer was due.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
