package io.ferrite.api.request;

import io.ferrite.core.problem.Problem;

/**
 * The body of {@code POST /v1/nodes/{n}/vmedia}.
 *
 * @param deviceType the drive
 * @param imageUrl where the image is
 * @param imageDownloadSource from where the BMC gets it; null where nobody said
 */
public record MediaRequest(String deviceType, String imageUrl, String imageDownloadSource) {

    public MediaRequest {
        if (deviceType == null || imageUrl == null) {
            throw Problem.invalid("The request needs a 'device_type' and an 'image_url'.");
        }
    }
}
