package io.ferrite.api.wiring;

import io.ferrite.core.setting.Setting;
import java.nio.file.Path;

/**
 * Long config drives on their way in.
 *
 * @param folder where they wait for the end of their request; empty for the folder of the system
 * @param most how many may be on their way at the same time
 */
public record DriveSettings(
        @Setting(
                section = "api",
                name = "config_drive_spool_dir",
                fallback = "",
                help = "Where config drives of more than 64 KiB wait until their request has been checked; empty for"
                        + " the system's folder for temporary files.")
        Path folder,

        @Setting(
                section = "api",
                name = "max_config_drive_uploads",
                fallback = "8",
                help =
                        "How many of them may be on their way at the same time; others are asked to come back (503). Each"
                                + " takes at most max_json_body_size_provision bytes of that folder.")
        int most) {

    public DriveSettings {
        if (most < 1) {
            throw new IllegalArgumentException("max_config_drive_uploads must be at least 1.");
        }
    }

    Path spoolFolder() {
        if (folder.toString().isEmpty()) {
            return Path.of(System.getProperty("java.io.tmpdir"));
        }
        return folder;
    }
}
