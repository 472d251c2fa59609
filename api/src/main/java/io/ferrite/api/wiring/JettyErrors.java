package io.ferrite.api.wiring;

import io.ferrite.api.problem.Fault;
import io.ferrite.api.version.Microversion;
import io.ferrite.api.version.ResponseHeaders;
import io.ferrite.api.version.VersionHeader;
import io.ferrite.core.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Gives errors that never reached the resources the form of all others. */
final class JettyErrors extends ErrorHandler {

    private static final String JSON = "application/json";
    private static final int FIRST_OF_OURS = 500;

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        describe(response.getHeaders(), version(request.getHeaders()));
        response.write(true, ByteBuffer.wrap(body(status)), callback);
        return true;
    }

    private static void describe(HttpFields.Mutable fields, Optional<Microversion> version) {
        ResponseHeaders.all(version).forEach(fields::put);
        fields.put(HttpHeader.CONTENT_TYPE, JSON);
    }

    private static Optional<Microversion> version(HttpFields headers) {
        try {
            return Optional.of(VersionHeader.negotiate(
                    headers.getValuesList(VersionHeader.STANDARD), headers.getValuesList(VersionHeader.LEGACY)));
        } catch (Problem notServed) {
            return Optional.empty();
        }
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
