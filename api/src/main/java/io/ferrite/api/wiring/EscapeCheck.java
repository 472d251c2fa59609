package io.ferrite.api.wiring;

import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses addresses with broken escapes, or with what has to be escaped, before anything stumbles over them and fills the log. */
final class EscapeCheck extends Handler.Wrapper {

    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})|[\"<>\\\\^`]");

    EscapeCheck(Handler inside) {
        super(inside);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (BROKEN.matcher(request.getHttpURI().getPathQuery()).find()) {
            Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
            return true;
        }
        return super.handle(request, response, callback);
    }
}
