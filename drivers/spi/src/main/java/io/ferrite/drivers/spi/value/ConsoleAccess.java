package io.ferrite.drivers.spi.value;

import java.util.Objects;

/**
 * How to reach a console.
 *
 * @param type what speaks there, for example {@code socat} or {@code vnc}
 * @param url where it is
 */
public record ConsoleAccess(String type, String url) {

    public ConsoleAccess {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(url, "url");
    }
}
