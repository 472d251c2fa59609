package io.ferrite.drivers.spi.value;

import java.util.Objects;

/**
 * An image in a virtual drive.
 *
 * @param device the drive
 * @param url where the BMC gets the image
 */
public record MediaImage(MediaDevice device, String url) {

    public MediaImage {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(url, "url");
    }
}
