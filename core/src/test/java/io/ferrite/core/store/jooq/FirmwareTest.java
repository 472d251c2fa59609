package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.node.BiosEntry;
import io.ferrite.core.node.FirmwareEntry;
import io.ferrite.core.node.Node;
import io.ferrite.core.store.Lease;
import io.ferrite.core.store.LeaseLost;
import io.ferrite.core.testing.Nodes;
import io.ferrite.drivers.spi.value.BiosSetting;
import io.ferrite.drivers.spi.value.FirmwareComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirmwareTest extends StoreCase {

    private static final BiosSetting FULL = new BiosSetting(
            "BootMode",
            Optional.of("Uefi"),
            new BiosSetting.Rules(
                    Optional.of("Enumeration"),
                    List.of("Bios", "Uefi"),
                    Optional.of(1),
                    Optional.of(2),
                    Optional.of(3),
                    Optional.of(4),
                    Optional.of(true),
                    Optional.of(false),
                    Optional.of(true)));

    private Node node;
    private Lease lease;

    @BeforeEach
    void aHeldNode() {
        node = insert(Nodes.aNode());
        lease = take(node, "cond-1", LONG);
    }

    @Test
    void settingsComeBackAsTheyWereRead() {
        BiosSetting bare = new BiosSetting("Asset", Optional.empty(), BiosSetting.Rules.UNKNOWN);
        stores.firmware().replaceBios(lease, List.of(FULL, bare));
        assertThat(stores.firmware().bios(node.uuid()))
                .extracting(BiosEntry::setting)
                .containsExactly(bare, FULL);
        assertThat(stores.firmware().bios(node.uuid(), "BootMode"))
                .hasValueSatisfying(entry -> assertThat(entry.createdAt()).isEqualTo(time.instant()));
        assertThat(stores.firmware().bios(node.uuid(), "bootmode")).isEmpty();
    }

    @Test
    void onlyWhatChangedIsMarkedAndWhatIsGoneGoes() {
        Instant first = time.instant();
        stores.firmware().replaceBios(lease, List.of(FULL, BiosSetting.plain("a", "1"), BiosSetting.plain("b", "1")));
        time.advance(Duration.ofMinutes(1));
        stores.firmware().replaceBios(lease, List.of(FULL, BiosSetting.plain("a", "2")));
        assertThat(stores.firmware().bios(node.uuid()))
                .containsExactly(
                        new BiosEntry(FULL, first, Optional.empty()),
                        new BiosEntry(BiosSetting.plain("a", "2"), first, Optional.of(time.instant())));
    }

    @Test
    void aNewVersionIsRememberedAsFlashed() {
        Instant first = time.instant();
        stores.firmware().replaceFirmware(lease, List.of(bmc("1.0"), bmc("ignored twin")));
        time.advance(Duration.ofMinutes(1));
        stores.firmware().replaceFirmware(lease, List.of(bmc("2.0")));
        assertThat(stores.firmware().firmware(node.uuid()))
                .containsExactly(new FirmwareEntry(
                        bmc("2.0"), Optional.of("1.0"), Optional.of("2.0"), first, Optional.of(time.instant())));
        stores.firmware().replaceFirmware(lease, List.of());
        assertThat(stores.firmware().firmware(node.uuid())).isEmpty();
    }

    @Test
    void aLostLeaseWritesNothing() {
        stores.firmware().replaceBios(lease, List.of(FULL));
        stores.leases().release(lease);
        assertThatThrownBy(() -> stores.firmware().replaceBios(lease, List.of()))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> stores.firmware().replaceFirmware(lease, List.of(bmc("1"))))
                .isInstanceOf(LeaseLost.class);
        assertThat(stores.firmware().bios(node.uuid())).hasSize(1);
        assertThat(stores.firmware().firmware(node.uuid())).isEmpty();
    }

    private static FirmwareComponent bmc(String version) {
        return new FirmwareComponent(
                "bmc", Optional.of(version), Optional.of("Acme"), Optional.of("B1"), Optional.of("S-1"));
    }
}
