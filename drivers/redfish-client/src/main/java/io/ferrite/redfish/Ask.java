package io.ferrite.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * A request.
 *
 * @param method GET, POST, PATCH or DELETE
 * @param path absolute path on the BMC
 * @param body missing node for none
 * @param ifMatch the version that a change is meant for, empty for any
 * @param pass the credentials it carries
 * @param encoding what is said of compression; empty to leave that to the HTTP library
 * @param repeatable whether sending it twice does no more than sending it once
 */
record Ask(String method, String path, JsonNode body, String ifMatch, Pass pass, String encoding, boolean repeatable) {

    /** Compression turns strong versions into weak ones, so none is asked for. */
    private static final String PLAIN = "identity";

    static Ask of(String method, String path) {
        return new Ask(method, path, MissingNode.getInstance(), "", Pass.NONE, PLAIN, !"POST".equals(method));
    }

    Ask withBody(JsonNode json) {
        return new Ask(method, path, json, ifMatch, pass, encoding, repeatable);
    }

    Ask withIfMatch(String version) {
        return new Ask(method, path, body, version, pass, encoding, repeatable);
    }

    Ask withPass(Pass shown) {
        return new Ask(method, path, body, ifMatch, shown, encoding, repeatable);
    }

    Ask withPath(String other) {
        return new Ask(method, other, body, ifMatch, pass, encoding, repeatable);
    }

    Ask withoutEncoding() {
        return new Ask(method, path, body, ifMatch, pass, "", repeatable);
    }

    boolean reads() {
        return "GET".equals(method);
    }

    Ask asRepeatable() {
        return new Ask(method, path, body, ifMatch, pass, encoding, true);
    }
}
