package io.ferrite.api.view;

import static io.ferrite.api.version.Microversion.V1_114;
import static io.ferrite.api.version.Microversion.V1_86;

import io.ferrite.api.request.Form;
import io.ferrite.core.node.FirmwareEntry;
import java.util.List;

/** A part with firmware as clients see it. */
public final class FirmwareView {

    /** Every field of a part. */
    public static final View<FirmwareEntry> FIELDS = View.of(
            "firmware component",
            List.of(
                    Field.<FirmwareEntry>of(
                                    "component",
                                    V1_86,
                                    entry -> entry.component().name())
                            .as(Form.TEXT),
                    Field.<FirmwareEntry>of("initial_version", V1_86, FirmwareEntry::initialVersion)
                            .as(Form.TEXT.orNull()),
                    Field.<FirmwareEntry>of(
                                    "current_version",
                                    V1_86,
                                    entry -> entry.component().version())
                            .as(Form.TEXT.orNull()),
                    Field.<FirmwareEntry>of("last_version_flashed", V1_86, FirmwareEntry::flashedVersion)
                            .as(Form.TEXT.orNull()),
                    Field.<FirmwareEntry>of(
                                    "vendor", V1_114, entry -> entry.component().vendor())
                            .as(Form.TEXT.orNull()),
                    Field.<FirmwareEntry>of(
                                    "model", V1_114, entry -> entry.component().model())
                            .as(Form.TEXT.orNull()),
                    Field.<FirmwareEntry>of(
                                    "serial_number",
                                    V1_114,
                                    entry -> entry.component().serialNumber())
                            .as(Form.TEXT.orNull()),
                    Field.<FirmwareEntry>of("created_at", V1_86, FirmwareEntry::createdAt)
                            .as(Form.TIME),
                    Field.<FirmwareEntry>of("updated_at", V1_86, FirmwareEntry::updatedAt)
                            .as(Form.TIME.orNull())));

    private FirmwareView() {}
}
