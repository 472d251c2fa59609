package io.ferrite.drivers.spi;

import java.util.Objects;

/**
 * Why a call did not succeed.
 *
 * @param kind what the caller should do
 * @param message a sentence for people that names the address, the attempted thing and the answer; it holds no secrets
 */
public record DriverError(ErrorKind kind, String message) {

    public DriverError {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
    }
}
