package io.ferrite.api.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends bytes that no HTTP library would send. */
public final class RawClient {

    /** An answer. */
    public record Answer(String head, String body) {

        public int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }
    }

    private static final int LIMIT_MILLIS = 60_000;

    private RawClient() {}

    /** Sends a request line with headers and reads until the server closes. */
    public static Answer send(URI server, String line, List<String> headers) {
        String text = line + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(answer.substring(0, end), answer.substring(end + 4));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
