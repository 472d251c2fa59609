package io.ferrite.core.node;

import io.ferrite.drivers.spi.value.BiosSetting;
import java.time.Instant;
import java.util.Optional;

/**
 * A firmware setting of a node as it was read last.
 *
 * @param setting what was read
 * @param createdAt when it was read first
 * @param updatedAt when it was found changed last, if ever
 */
public record BiosEntry(BiosSetting setting, Instant createdAt, Optional<Instant> updatedAt) {}
