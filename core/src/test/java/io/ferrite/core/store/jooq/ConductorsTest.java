package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.core.store.ConductorStore;
import io.ferrite.core.store.ConductorStore.Conductor;
import io.ferrite.core.store.ConductorStore.OfferedDriver;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConductorsTest extends StoreCase {
    private ConductorStore conductors() {
        return stores.conductors();
    }

    @Test
    void aConductorThatAnnouncedItselfIsListedWithWhatItOffers() {
        OfferedDriver offer = offer("cond-1", "redfish");
        conductors().announce(conductor("cond-1", "Rack-A"), List.of(offer), LONG);
        Conductor listed = conductors().list().getFirst();
        assertThat(listed)
                .isEqualTo(new Conductor(
                        "cond-1",
                        "Rack-A",
                        "http://cond-1:1",
                        "1.0",
                        true,
                        time.instant(),
                        Optional.of(time.instant())));
        assertThat(conductors().drivers()).containsExactly(offer);
        assertThat(conductors().drivers().getFirst().interfaces().get("power")).containsExactly("redfish", "ipmitool");
    }

    @Test
    void anotherAnnouncementReplacesTheEarlierOne() {
        conductors().announce(conductor("cond-1", ""), List.of(offer("cond-1", "redfish")), LONG);
        Instant first = time.instant();
        time.advance(Duration.ofSeconds(9));
        conductors().announce(conductor("cond-1", "b"), List.of(offer("cond-1", "ipmi")), LONG);
        assertThat(conductors().list()).singleElement().satisfies(again -> {
            assertThat(again.group()).isEqualTo("b");
            assertThat(again.createdAt()).isEqualTo(first);
            assertThat(again.updatedAt()).contains(time.instant());
        });
        assertThat(conductors().drivers()).extracting(OfferedDriver::name).containsExactly("ipmi");
    }

    @Test
    void listsConductorsByNameAndDriversByNameThenHost() {
        for (String host : List.of("cond-2", "cond-1")) {
            conductors().announce(conductor(host, ""), List.of(offer(host, "redfish"), offer(host, "ipmi")), LONG);
        }
        assertThat(conductors().list()).extracting(Conductor::hostname).containsExactly("cond-1", "cond-2");
        assertThat(conductors().drivers())
                .extracting(each -> each.name() + "@" + each.hostname())
                .containsExactly("ipmi@cond-1", "ipmi@cond-2", "redfish@cond-1", "redfish@cond-2");
    }

    @Test
    void aConductorThatLeftOffersNothingUntilItBeatsAgain() {
        conductors().announce(conductor("cond-1", ""), List.of(offer("cond-1", "redfish")), LONG);
        conductors().leave("cond-1");
        assertThat(conductors().list()).extracting(Conductor::alive).containsExactly(false);
        assertThat(conductors().drivers()).isEmpty();
        assertThat(conductors().beat("cond-1", LONG)).isTrue();
        assertThat(conductors().list()).extracting(Conductor::alive).containsExactly(true);
        assertThat(conductors().drivers()).hasSize(1);
    }

    @Test
    void aConductorThatDoesNotBeatIsNoLongerAlive() {
        conductors().announce(conductor("cond-1", ""), List.of(offer("cond-1", "redfish")), Duration.ZERO);
        assertThat(conductors().list()).extracting(Conductor::alive).containsExactly(false);
        assertThat(conductors().drivers()).isEmpty();
    }

    @Test
    void nobodyBeatsForAConductorThatWasNeverAnnounced() {
        assertThat(conductors().beat("cond-9", LONG)).isFalse();
        conductors().leave("cond-9");
        assertThat(conductors().list()).isEmpty();
    }

    private Conductor conductor(String hostname, String group) {
        return new Conductor(
                hostname, group, "http://" + hostname + ":1", "1.0", true, time.instant(), Optional.empty());
    }

    private static OfferedDriver offer(String hostname, String driver) {
        Map<String, List<String>> interfaces = new LinkedHashMap<>();
        interfaces.put("power", List.of("redfish", "ipmitool"));
        interfaces.put("bios", List.of("no-bios"));
        return new OfferedDriver(hostname, driver, interfaces, Map.of("redfish_address", "Wo das BMC ist – 電源."));
    }
}
