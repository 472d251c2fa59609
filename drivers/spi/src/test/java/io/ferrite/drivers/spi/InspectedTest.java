package io.ferrite.drivers.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InspectedTest {

    @Test
    void comesBackFromItsAnswer() {
        Inspected found = new Inspected(
                Map.of("cpus", 4), Map.of("disks", List.of(Map.of("name", "/dev/sda"))), Map.of("macs", Map.of()));
        assertThat(Inspected.of(found.answer())).isEqualTo(found);
    }

    @Test
    void whatIsMissingOrNoObjectIsEmpty() {
        Inspected empty = new Inspected(Map.of(), Map.of(), Map.of());
        assertThat(Inspected.of(null)).isEqualTo(empty);
        assertThat(Inspected.of("done")).isEqualTo(empty);
        assertThat(Inspected.of(Map.of("inventory", List.of()))).isEqualTo(empty);
    }

    @Test
    void mayHoldNullsAndCannotBeChanged() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("vendor", null);
        Inspected found = new Inspected(properties, Map.of(), Map.of());
        properties.clear();
        assertThat(found.properties()).containsKey("vendor").isUnmodifiable();
    }
}
