package io.ferrite.api.view;

import static io.ferrite.api.version.Microversion.V1_114;
import static io.ferrite.api.version.Microversion.V1_86;

import io.ferrite.core.node.FirmwareEntry;
import java.util.List;

/** A part with firmware as clients see it. */
public final class FirmwareView {

    /** Every field of a part. */
    public static final View<FirmwareEntry> FIELDS = View.of(
            "firmware component",
            List.of(
                    Field.of("component", V1_86, entry -> entry.component().name()),
                    Field.of("initial_version", V1_86, FirmwareEntry::initialVersion),
                    Field.of(
                            "current_version", V1_86, entry -> entry.component().version()),
                    Field.of("last_version_flashed", V1_86, FirmwareEntry::flashedVersion),
                    Field.of("vendor", V1_114, entry -> entry.component().vendor()),
                    Field.of("model", V1_114, entry -> entry.component().model()),
                    Field.of("serial_number", V1_114, entry -> entry.component().serialNumber()),
                    Field.of("created_at", V1_86, FirmwareEntry::createdAt),
                    Field.of("updated_at", V1_86, FirmwareEntry::updatedAt)));

    private FirmwareView() {}
}
