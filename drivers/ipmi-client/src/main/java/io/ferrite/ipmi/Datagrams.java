package io.ferrite.ipmi;

import io.ferrite.ipmi.IpmiException.Kind;
import io.ferrite.ipmi.wire.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The one socket of a client and the one thread that reads from it. What arrives goes to the {@link Line} that has both
 * the id it names and the address it came from; all else is dropped. The channel never blocks, so that an interrupted
 * caller cannot close it for all others (NIO closes channels under interrupted threads that block in them).
 */
final class Datagrams implements AutoCloseable {

    /** Room for the answers of a few thousand BMCs that are polled at once; the kernel may grant less. */
    private static final int RECEIVE_BUFFER = 4 << 20;

    /** More than any IPMI message has; what is longer is cut and then dropped as malformed. */
    private static final int LONGEST_DATAGRAM = 4096;

    private static final int REQUEST_NUMBERS = 64;
    private static final int TAGS = 0x100;
    private static final int FIRST_SESSION_ID = Frame.TAGS + TAGS;
    private static final long PAUSE_AFTER_FAILURE_NANOS = 10_000_000;

    /** Who may be addressed from where. */
    private record Route(int id, InetSocketAddress sender) {}

    private final DatagramChannel channel;
    private final Selector selector;
    private final SecureRandom random;
    private final Thread reader;
    private final Map<Route, Line> lines = new ConcurrentHashMap<>();

    private Datagrams(DatagramChannel channel, Selector selector, SecureRandom random) {
        this.channel = channel;
        this.selector = selector;
        this.random = random;
        this.reader = Thread.ofPlatform().daemon().name("ipmi-reader").unstarted(this::read);
    }

    static Datagrams open(SecureRandom random) {
        try {
            DatagramChannel channel = DatagramChannel.open();
            try {
                return start(channel, random);
            } catch (IOException e) {
                closeQuietly(channel);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No UDP socket for IPMI.", e);
        }
    }

    private static Datagrams start(DatagramChannel channel, SecureRandom random) throws IOException {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
        channel.bind(null);
        channel.configureBlocking(false);
        Selector selector = Selector.open();
        channel.register(selector, SelectionKey.OP_READ);
        Datagrams datagrams = new Datagrams(channel, selector, random);
        datagrams.reader.start();
        return datagrams;
    }

    /** A line for a new session, under a console session id that nobody can guess. */
    Line line(Peer peer) {
        while (true) {
            Line line = new Line(this, peer, random.nextInt(), random.nextInt(TAGS));
            if (Integer.compareUnsigned(line.id(), FIRST_SESSION_ID) >= 0 && isFirst(line)) {
                lines.putIfAbsent(tagRoute(line), line);
                return line;
            }
        }
    }

    /** A line for a question outside any session; its id is the request number to use. */
    Line sessionLessLine(Peer peer) {
        int start = random.nextInt(REQUEST_NUMBERS);
        for (int i = 0; i < REQUEST_NUMBERS; i++) {
            Line line = new Line(this, peer, (start + i) % REQUEST_NUMBERS, 0);
            if (isFirst(line)) {
                return line;
            }
        }
        throw peer.failure(Kind.BUSY, "is being asked by too many callers at once");
    }

    void forget(Line line) {
        lines.remove(route(line), line);
        lines.remove(tagRoute(line), line);
    }

    private boolean isFirst(Line line) {
        return lines.putIfAbsent(route(line), line) == null;
    }

    private static Route route(Line line) {
        return new Route(line.id(), line.peer().address());
    }

    /** The second way to a line, for refusals without id; it belongs to one of those who drew the same tag. */
    private static Route tagRoute(Line line) {
        return new Route(Frame.TAGS + line.tag(), line.peer().address());
    }

    /** Sends or, if the socket's buffer is full, does not: the answer is awaited in either case, then sent for again. */
    void send(Peer peer, byte[] datagram) {
        try {
            channel.send(ByteBuffer.wrap(datagram), peer.address());
        } catch (IOException e) {
            throw new IpmiException(Kind.UNREACHABLE, peer + " cannot be sent to: " + e, e);
        }
    }

    /** How many lines are open. */
    int size() {
        return lines.size();
    }

    @Override
    public void close() {
        closeQuietly(selector);
        closeQuietly(channel);
        lines.values().forEach(Line::hangUp);
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(LONGEST_DATAGRAM);
        while (selector.isOpen()) {
            try {
                selector.select();
                selector.selectedKeys().clear();
                drain(buffer);
            } catch (ClosedSelectorException e) {
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE_NANOS);
            }
        }
    }

    private void drain(ByteBuffer buffer) throws IOException {
        SocketAddress sender = channel.receive(buffer.clear());
        while (sender != null) {
            byte[] datagram = new byte[buffer.flip().remaining()];
            buffer.get(datagram);
            deliver(datagram, sender);
            sender = channel.receive(buffer.clear());
        }
    }

    private void deliver(byte[] datagram, SocketAddress sender) {
        Optional<Frame> frame = Frame.read(datagram);
        if (frame.isPresent() && frame.get().route().isPresent() && sender instanceof InetSocketAddress address) {
            Line line = lines.get(new Route(frame.get().route().getAsInt(), address));
            if (line != null) {
                line.deliver(frame.get());
            }
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // The process lets go of the socket in any case; there is nobody who could do more about it.
            System.getLogger(Datagrams.class.getName()).log(System.Logger.Level.DEBUG, "Closing failed.", e);
        }
    }
}
