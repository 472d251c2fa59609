package io.ferrite.api.wiring;

import io.ferrite.api.front.RequestIds;
import io.ferrite.api.front.ResponseHeaders;
import io.ferrite.api.problem.Fault;
import io.ferrite.api.version.Microversion;
import io.ferrite.api.version.VersionHeader;
import io.ferrite.api.version.VersionRange;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Gives errors that never reached the resources the form of all others. */
final class JettyErrors extends ErrorHandler {

    private static final String JSON = "application/json";
    private static final int FIRST_OF_OURS = 500;

    private final VersionRange range;

    JettyErrors(VersionRange range) {
        this.range = range;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = ofClient(response.getStatus());
        response.setStatus(status);
        describe(response.getHeaders(), request.getHeaders());
        response.write(true, ByteBuffer.wrap(body(status)), callback);
        return true;
    }

    /** Another protocol, or another version of it, is a mistake of the client. */
    private static int ofClient(int status) {
        if (status == HttpStatus.NOT_IMPLEMENTED_501 || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505) {
            return HttpStatus.BAD_REQUEST_400;
        }
        return status;
    }

    private void describe(HttpFields.Mutable answer, HttpFields request) {
        Optional<Microversion> version = range.served(
                request.getValuesList(VersionHeader.STANDARD), request.getValuesList(VersionHeader.LEGACY));
        range.headers(version).forEach(answer::put);
        RequestIds.headers(RequestIds.next()).forEach(answer::put);
        answer.put(HttpHeader.VARY, ResponseHeaders.VARY);
        answer.put(HttpHeader.CONTENT_TYPE, JSON);
        answer.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    }

    private static byte[] body(int status) {
        return Fault.body(status, words(status)).getBytes(StandardCharsets.UTF_8);
    }

    private static String words(int status) {
        if (status < FIRST_OF_OURS) {
            return "The request is no HTTP request that this service understands.";
        }
        return "The service failed to handle the request.";
    }
}
