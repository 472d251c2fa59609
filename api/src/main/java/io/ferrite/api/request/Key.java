package io.ferrite.api.request;

import io.ferrite.api.version.Span;

/**
 * A key that the body of a request may have.
 *
 * @param name its name
 * @param span the versions that have it
 * @param form what it holds
 * @param required whether there is no request without it
 */
public record Key(String name, Span span, Form form, boolean required) {

    /** One that need not be given. */
    public static Key optional(String name, Span span, Form form) {
        return new Key(name, span, form, false);
    }

    /** The same, without which there is no request. */
    public Key asRequired() {
        return new Key(name, span, form, true);
    }

    /** The same, in these versions. */
    public Key in(Span versions) {
        return new Key(name, versions, form, required);
    }

    /** The same, and it holds this. */
    public Key as(Form held) {
        return new Key(name, span, held, required);
    }
}
