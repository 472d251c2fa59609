package io.ferrite.core.store;

import io.ferrite.core.node.BiosEntry;
import io.ferrite.core.node.FirmwareEntry;
import io.ferrite.drivers.spi.value.BiosSetting;
import io.ferrite.drivers.spi.value.FirmwareComponent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was last read of the firmware of nodes: its settings, and the parts that have any. */
public interface FirmwareStore {

    /** The settings of a node by name. */
    List<BiosEntry> bios(UUID node);

    /** One setting of a node. */
    Optional<BiosEntry> bios(UUID node, String name);

    /**
     * Stores what was read instead of what was known.
     *
     * @throws LeaseLost where the lease is no longer ours; nothing was written
     */
    void replaceBios(Lease lease, List<BiosSetting> read);

    /** The parts of a node by name. */
    List<FirmwareEntry> firmware(UUID node);

    /**
     * Stores what was read instead of what was known.
     *
     * @throws LeaseLost where the lease is no longer ours; nothing was written
     */
    void replaceFirmware(Lease lease, List<FirmwareComponent> read);
}
