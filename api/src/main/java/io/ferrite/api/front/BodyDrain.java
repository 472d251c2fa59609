package io.ferrite.api.front;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what a request was refused without reading. A connection that is closed over unread bytes is reset, and its client
 * never sees why it was refused.
 */
public final class BodyDrain implements ContainerResponseFilter {

    /** Whoever sends more than this has to live with a reset. */
    private static final long MOST = 4L << 20;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        InputStream body = request.getEntityStream();
        try {
            drain(body);
        } catch (IOException gone) {
            // The client has left; there is nobody to be polite to.
            response.getHeaders().putSingle("Connection", "close");
        }
    }

    private static void drain(InputStream body) throws IOException {
        if (body.read() < 0) {
            return;
        }
        byte[] scrap = new byte[8192];
        long read = 0;
        int count = body.read(scrap);
        while (count >= 0 && read < MOST) {
            read += count;
            count = body.read(scrap);
        }
    }
}
