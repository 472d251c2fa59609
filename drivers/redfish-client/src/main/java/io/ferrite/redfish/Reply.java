package io.ferrite.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Headers;

/**
 * What came back, accepted or not. Kept inside the package because its headers may hold a session token.
 *
 * @param status the HTTP status
 * @param headers as they came
 * @param body missing node where it was no JSON
 */
record Reply(int status, Headers headers, JsonNode body) {

    boolean accepted() {
        return status >= 200 && status < 300;
    }

    boolean redirects() {
        return status == 301 || status == 302 || status == 307 || status == 308;
    }

    String header(String name) {
        String value = headers.get(name);
        return value == null ? "" : value.strip();
    }

    /** How long the BMC asks to wait, where it says so in seconds. */
    Optional<Duration> retryAfter() {
        String seconds = header("Retry-After");
        if (seconds.matches("\\d{1,6}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
        }
        return Optional.empty();
    }

    /** Whether the body mentions one of {@code words}, in any case. */
    boolean mentions(String... words) {
        String text = body.toString().toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (text.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Whether all sessions of the BMC are taken; they last for half an hour, so there is no use in waiting. */
    boolean sessionsTaken() {
        return mentions("SessionLimitExceeded");
    }

    /** Whether the BMC refuses now what it may do soon. */
    boolean busy() {
        return switch (status) {
            case 429, 502, 503, 504 -> true;
            case 400, 409, 500 ->
                mentions(
                        "SYS518",
                        "UpdateInProgress",
                        "update is in progress",
                        "ResourceInUse",
                        "ResourceInStandby",
                        "OperationInProgress",
                        "ServiceTemporarilyUnavailable",
                        "UnableToModifyDuringSystemPOST");
            default -> false;
        };
    }

    Answer answer() {
        return new Answer(status, body, header("ETag"), header("Location"));
    }
}
