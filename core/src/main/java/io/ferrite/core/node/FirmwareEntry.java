package io.ferrite.core.node;

import io.ferrite.drivers.spi.value.FirmwareComponent;
import java.time.Instant;
import java.util.Optional;

/**
 * A part of a node that has firmware, as it was read last.
 *
 * @param component what was read
 * @param initialVersion its version when it was read first
 * @param flashedVersion the version to which it changed last, if ever
 * @param createdAt when it was read first
 * @param updatedAt when it was found changed last, if ever
 */
public record FirmwareEntry(
        FirmwareComponent component,
        Optional<String> initialVersion,
        Optional<String> flashedVersion,
        Instant createdAt,
        Optional<Instant> updatedAt) {}
