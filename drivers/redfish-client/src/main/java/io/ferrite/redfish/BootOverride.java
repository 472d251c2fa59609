package io.ferrite.redfish;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A boot source that goes before the boot order.
 *
 * @param target where to boot from
 * @param frequency for how many boots
 * @param mode the firmware's mode; UNTOLD leaves it as it is
 */
public record BootOverride(BootTarget target, Frequency frequency, Mode mode) {

    /** For how many boots an override holds. */
    public enum Frequency implements Word {
        ONCE("Once"),
        CONTINUOUS("Continuous"),
        DISABLED("Disabled");

        private final String word;

        Frequency(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** The mode of the firmware. */
    public enum Mode implements Word {
        UEFI("UEFI"),
        LEGACY("Legacy"),
        UNTOLD("");

        private final String word;

        Mode(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** No override. */
    public static final BootOverride NONE = new BootOverride(BootTarget.NONE, Frequency.DISABLED, Mode.UNTOLD);

    /** Reads a {@code Boot} object; members that are absent, null or empty count as no override. */
    static BootOverride of(JsonNode boot) {
        return new BootOverride(
                target(boot.path("BootSourceOverrideTarget").asText("")),
                Word.find(
                        Frequency.class, boot.path("BootSourceOverrideEnabled").asText(""), Frequency.DISABLED),
                Word.find(Mode.class, boot.path("BootSourceOverrideMode").asText(""), Mode.UNTOLD));
    }

    private static BootTarget target(String text) {
        return text.isEmpty() ? BootTarget.NONE : Word.find(BootTarget.class, text, BootTarget.OTHER);
    }
}
