package io.ferrite.ipmi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A BMC that does what a test tells it to. It follows the specification on its own, without a line of the client, and
 * serves one session at a time; a test may drop, repeat or forge each answer on its way out.
 */
final class ScriptedBmc implements AutoCloseable {

    static final String USER = "admin";
    static final String PASSWORD = "password";

    /** What kind of message an answer is. */
    enum Reply {
        OPEN,
        RAKP_2,
        RAKP_4,
        SESSION,
        SESSION_LESS
    }

    /** Decides which datagrams leave in place of an answer; {@code count} is 1 for the first answer of its kind. */
    @FunctionalInterface
    interface Weather {
        List<byte[]> pass(Reply reply, int count, byte[] datagram);
    }

    /** Makes completion code and data out of a command's data. */
    @FunctionalInterface
    interface Command {
        byte[] run(byte[] data);
    }

    private final DatagramSocket socket;
    private final boolean sha256;
    private final Thread thread = new Thread(this::run, "scripted-bmc");
    private final Map<Reply, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final Map<Integer, Command> commands = new ConcurrentHashMap<>();
    private volatile Weather weather = (reply, count, datagram) -> List.of(datagram);
    private volatile byte[] bmcKey = padded(PASSWORD);
    private byte[] consoleId = new byte[4];
    private byte[] consoleNonce = new byte[16];
    private byte[] claim = new byte[2];
    private byte[] sessionKey = new byte[20];
    private int sequence;

    private static final byte[] ID = {0x11, 0x22, 0x33, 0x44};
    private static final byte[] NONCE = "bmc-nonce-16byte".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GUID = "guid-of-16-bytes".getBytes(StandardCharsets.US_ASCII);

    private ScriptedBmc(int suite, InetAddress address) throws IOException {
        sha256 = suite == 17;
        socket = new DatagramSocket(0, address);
        on(0x06, 0x3B, data -> new byte[] {0, data[0]});
        on(0x06, 0x3C, data -> new byte[] {0});
        on(0x00, 0x01, data -> new byte[] {0, 0x01, 0, 0});
    }

    static ScriptedBmc ofSuite(int suite) throws IOException {
        return start(suite, InetAddress.getLoopbackAddress());
    }

    static ScriptedBmc start(int suite, InetAddress address) throws IOException {
        ScriptedBmc bmc = new ScriptedBmc(suite, address);
        bmc.thread.start();
        return bmc;
    }

    IpmiEndpoint endpoint() {
        return IpmiEndpoint.of(
                        socket.getLocalAddress().getHostAddress(),
                        socket.getLocalPort(),
                        USER,
                        IpmiKey.of(PASSWORD.toCharArray()))
                .withSuite(sha256 ? CipherSuite.SUITE_17 : CipherSuite.SUITE_3);
    }

    void weather(Weather newWeather) {
        weather = newWeather;
    }

    void bmcKey(byte[] key) {
        bmcKey = Arrays.copyOf(key, 20);
    }

    void on(int netFn, int command, Command action) {
        commands.put(netFn << 8 | command, action);
    }

    /** How many answers of a kind were made, whether or not they left. */
    int count(Reply reply) {
        return counts.computeIfAbsent(reply, any -> new AtomicInteger()).get();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void run() {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        while (!socket.isClosed()) {
            try {
                packet.setLength(2048);
                socket.receive(packet);
                answer(Arrays.copyOf(packet.getData(), packet.getLength()), packet.getSocketAddress());
            } catch (IOException e) {
                return;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void answer(byte[] request, SocketAddress to) throws IOException, GeneralSecurityException {
        if (request[4] == 0) {
            byte[] message = message(Arrays.copyOfRange(request, 14, request.length));
            byte[] head = {6, 0, (byte) 0xFF, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) message.length};
            send(Reply.SESSION_LESS, join(head, message), to);
            return;
        }
        byte[] payload = Arrays.copyOfRange(request, 16, 16 + ((request[14] & 0xFF) | (request[15] & 0xFF) << 8));
        switch (request[5] & 0xFF) {
            case 0x10 -> send(Reply.OPEN, plain(0x11, open(payload)), to);
            case 0x12 -> send(Reply.RAKP_2, plain(0x13, rakp2(payload)), to);
            case 0x14 -> rakp3(payload, to);
            case 0x00 -> send(Reply.SESSION_LESS, plain(0, message(payload)), to);
            case 0xC0 -> send(Reply.SESSION, session(payload), to);
            default -> throw new IllegalStateException("Unexpected payload type " + request[5]);
        }
    }

    private void send(Reply reply, byte[] datagram, SocketAddress to) throws IOException {
        int count = counts.computeIfAbsent(reply, any -> new AtomicInteger()).incrementAndGet();
        for (byte[] one : weather.pass(reply, count, datagram)) {
            socket.send(new DatagramPacket(one, one.length, to));
        }
    }

    private byte[] open(byte[] payload) {
        consoleId = Arrays.copyOfRange(payload, 4, 8);
        sequence = 0;
        boolean wanted = payload[12] == (sha256 ? 3 : 1) && payload[20] == (sha256 ? 4 : 1) && payload[28] == 1;
        if (!wanted) {
            return join(new byte[] {payload[0], 0x11, 0, 0}, consoleId);
        }
        byte[] algorithms = Arrays.copyOfRange(payload, 8, 32);
        return join(new byte[] {payload[0], 0, 4, 0}, consoleId, ID, algorithms);
    }

    private byte[] rakp2(byte[] payload) throws GeneralSecurityException {
        consoleNonce = Arrays.copyOfRange(payload, 8, 24);
        byte[] user = Arrays.copyOfRange(payload, 28, payload.length);
        claim = join(new byte[] {payload[24], payload[27]}, user);
        if (!USER.equals(new String(user, StandardCharsets.UTF_8))) {
            return join(new byte[] {payload[0], 0x0D, 0, 0}, consoleId);
        }
        byte[] code = hmac(padded(PASSWORD), consoleId, ID, consoleNonce, NONCE, GUID, claim);
        return join(new byte[] {payload[0], 0, 0, 0}, consoleId, NONCE, GUID, code);
    }

    private void rakp3(byte[] payload, SocketAddress to) throws IOException, GeneralSecurityException {
        if (payload[1] != 0) {
            return;
        }
        byte[] proof = hmac(padded(PASSWORD), NONCE, consoleId, claim);
        byte[] claimed = Arrays.copyOfRange(payload, 8, payload.length);
        byte[] answer = join(new byte[] {payload[0], 0x0F, 0, 0}, consoleId);
        if (Arrays.equals(proof, claimed)) {
            sessionKey = hmac(bmcKey, consoleNonce, NONCE, claim);
            byte[] check = hmac(sessionKey, consoleNonce, ID, GUID);
            answer = join(new byte[] {payload[0], 0, 0, 0}, consoleId, Arrays.copyOf(check, sha256 ? 16 : 12));
        }
        send(Reply.RAKP_4, plain(0x15, answer), to);
    }

    private byte[] session(byte[] payload) throws GeneralSecurityException {
        byte[] vector = Arrays.copyOf(payload, 16);
        byte[] plain = aes(Cipher.DECRYPT_MODE, vector, Arrays.copyOfRange(payload, 16, payload.length));
        byte[] message = message(Arrays.copyOf(plain, plain.length - 1 - plain[plain.length - 1]));
        sequence++;
        return sealed(message, sequence);
    }

    private byte[] sealed(byte[] message, int number) throws GeneralSecurityException {
        byte[] text = Arrays.copyOf(message, (message.length / 16 + 1) * 16);
        for (int i = message.length; i < text.length; i++) {
            text[i] = (byte) (i - message.length + 1);
        }
        text[text.length - 1] = (byte) (text.length - message.length - 1);
        byte[] vector = Arrays.copyOf(NONCE, 16);
        byte[] payload = join(vector, aes(Cipher.ENCRYPT_MODE, vector, text));
        ByteBuffer head = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        head.put(new byte[] {6, 0, (byte) 0xFF, 7, 6, (byte) 0xC0}).put(consoleId);
        head.putInt(number).putShort((short) payload.length);
        byte[] signed = join(head.array(), payload, new byte[] {(byte) 0xFF, (byte) 0xFF, 2, 7});
        byte[] check = hmac(derived(1), Arrays.copyOfRange(signed, 4, signed.length));
        return join(signed, Arrays.copyOf(check, sha256 ? 16 : 12));
    }

    private byte[] message(byte[] request) {
        Command action =
                commands.getOrDefault((request[1] & 0xFC) << 6 | (request[5] & 0xFF), data -> new byte[] {(byte) 0xC1});
        byte[] result = action.run(Arrays.copyOfRange(request, 6, request.length - 1));
        byte[] head = {request[3], (byte) (request[1] + 4), 0};
        head[2] = (byte) -(head[0] + head[1]);
        byte[] body = join(new byte[] {0x20, request[4], request[5]}, result);
        byte sum = 0;
        for (byte one : body) {
            sum -= one;
        }
        return join(head, body, new byte[] {sum});
    }

    private byte[] aes(int mode, byte[] vector, byte[] text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived(2), 0, 16, "AES"), new IvParameterSpec(vector));
        return cipher.doFinal(text);
    }

    private byte[] derived(int constant) throws GeneralSecurityException {
        byte[] constants = new byte[20];
        Arrays.fill(constants, (byte) constant);
        return hmac(sessionKey, constants);
    }

    private byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        String name = sha256 ? "HmacSHA256" : "HmacSHA1";
        Mac mac = Mac.getInstance(name);
        mac.init(new SecretKeySpec(key, name));
        return mac.doFinal(join(parts));
    }

    private static byte[] plain(int type, byte[] payload) {
        byte[] head = {6, 0, (byte) 0xFF, 7, 6, (byte) type, 0, 0, 0, 0, 0, 0, 0, 0, (byte) payload.length, 0};
        return join(head, payload);
    }

    private static byte[] padded(String text) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), 20);
    }

    /** That answer of a set-up as a refusal. */
    static byte[] refusal(byte[] datagram, int status) {
        byte[] refusal = cut(datagram, datagram.length - 24);
        refusal[14] = 8;
        refusal[17] = (byte) status;
        return refusal;
    }

    /** That datagram without its last bytes. */
    static byte[] cut(byte[] datagram, int bytes) {
        return Arrays.copyOf(datagram, datagram.length - bytes);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
