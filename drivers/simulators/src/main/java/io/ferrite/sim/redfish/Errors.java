package io.ferrite.sim.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Error answers in the form of the Redfish specification, with messages of the Base registry. */
public final class Errors {
    private static final String REGISTRY = "Base.1.13.";

    private Errors() {}

    /** An error with one message of the Base registry; {@code arguments} are its MessageArgs. */
    public static Answer of(int status, String key, String message, String... arguments) {
        ObjectNode error = Json.object();
        ObjectNode inner = error.putObject("error");
        inner.put("code", REGISTRY + key);
        inner.put("message", message);
        inner.withArray("@Message.ExtendedInfo").add(info(key, "Warning", message, arguments));
        return Answer.of(status, error);
    }

    /** The body that OpenBMC sends with a success. */
    public static Answer success() {
        ObjectNode body = Json.object();
        String message = "The request completed successfully.";
        body.withArray("@Message.ExtendedInfo").add(info("Success", "OK", message));
        return Answer.ok(body);
    }

    private static ObjectNode info(String key, String severity, String message, String... arguments) {
        ObjectNode info = Json.object();
        info.put("@odata.type", "#Message.v1_1_1.Message");
        info.put("MessageId", REGISTRY + key);
        info.put("Message", message);
        info.put("MessageSeverity", severity);
        info.put("Severity", severity);
        info.put("Resolution", "None.");
        for (String argument : arguments) {
            info.withArray("MessageArgs").add(argument);
        }
        return info;
    }

    public static Answer noAccess() {
        return of(401, "NoValidSession", "There is no valid session established with the implementation.")
                .with("WWW-Authenticate", "Basic realm=\"simulated BMC\"");
    }

    public static Answer malformed() {
        return of(400, "MalformedJSON", "The request body submitted was malformed JSON.");
    }

    public static Answer missing(String path) {
        return of(404, "ResourceMissingAtURI", "The resource at the URI '" + path + "' was not found.", path);
    }

    public static Answer notAllowed(String method) {
        return of(405, "OperationNotAllowed", "The HTTP method " + method + " is not allowed on this resource.");
    }

    public static Answer notInList(String property, String value) {
        String message = "The value '" + value + "' for the property " + property + " is not in the list of acceptable"
                + " values.";
        return of(400, "PropertyValueNotInList", message, value, property);
    }

    public static Answer unknownProperty(String property) {
        String message = "The property " + property + " is not in the list of valid properties for the resource.";
        return of(400, "PropertyUnknown", message, property);
    }

    public static Answer readOnly(String property) {
        String message = "The property " + property + " is a read only property and cannot be assigned a value.";
        return of(400, "PropertyNotWritable", message, property);
    }

    public static Answer actionParameterMissing(String action, String parameter) {
        String message = "The action " + action + " requires the parameter " + parameter + " to be present.";
        return of(400, "ActionParameterMissing", message, action, parameter);
    }

    public static Answer actionParameterUnknown(String parameter, String value) {
        String message = "The value '" + value + "' for the parameter " + parameter
                + " is not in the list of acceptable" + " values.";
        return of(400, "ActionParameterValueNotInList", message, value, parameter);
    }

    public static Answer conflict(String parameter, String value) {
        String message = "The parameter " + parameter + " with the requested value of '" + value + "' does not meet the"
                + " constraints of the implementation.";
        return of(409, "ActionParameterValueConflict", message, parameter, value);
    }

    static Answer stale() {
        return of(412, "PreconditionFailed", "The ETag supplied did not match the current representation.");
    }

    static Answer tooManySessions() {
        return of(503, "SessionLimitExceeded", "The session establishment failed due to the number of sessions.");
    }

    static Answer busy(int status) {
        return of(status, "ServiceTemporarilyUnavailable", "The service is temporarily unavailable.", "1");
    }
}
