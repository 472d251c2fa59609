package io.ferrite.core.node;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A config drive that lies in a store of its own. In {@code instance_info}, its text stands where the drive itself would.
 *
 * @param id its id in that store
 */
public record StoredDrive(UUID id) {

    /** The member of {@code instance_info} that has the config drive. */
    public static final String KEY = "configdrive";

    /** Neither base64 nor an address, so that no drive can look like it. */
    private static final Pattern TEXT = Pattern.compile("stored-drive:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    public StoredDrive {
        Objects.requireNonNull(id, "id");
    }

    /** The one that {@code instanceInfo} names, or empty where its config drive is not a stored one. */
    public static Optional<StoredDrive> in(Document instanceInfo) {
        if (instanceInfo.map().get(KEY) instanceof String text) {
            Matcher name = TEXT.matcher(text);
            return Optional.of(name)
                    .filter(Matcher::matches)
                    .map(found -> new StoredDrive(UUID.fromString(found.group(1))));
        }
        return Optional.empty();
    }

    /** What stands for it in {@code instance_info}. */
    public String text() {
        return "stored-drive:" + id;
    }
}
