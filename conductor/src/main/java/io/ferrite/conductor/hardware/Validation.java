package io.ferrite.conductor.hardware;

import java.util.Map;

/**
 * Whether an interface of a node could do its work, as far as can be told without talking to the machine.
 *
 * @param result whether it could
 * @param reason why not, as sentences for people; null where it could
 */
public record Validation(boolean result, String reason) {

    static final Validation GOOD = new Validation(true, null);

    static Validation bad(String reason) {
        return new Validation(false, reason);
    }

    /** As clients see it. */
    public Map<String, Object> shown() {
        if (result) {
            return Map.of("result", true);
        }
        return Map.of("result", false, "reason", reason);
    }
}
