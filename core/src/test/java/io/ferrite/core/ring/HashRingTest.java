package io.ferrite.core.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashRingTest {
    private static final List<String> THREE = List.of("cond-1", "cond-2", "cond-3");

    @ParameterizedTest
    @CsvSource({
        "00000000-0000-0000-0000-000000000000, cond-1",
        "1be26c0b-03f2-4d2e-ae87-c02d7f33c123, cond-2",
        "f96c8601-0a62-4e99-97d6-1e0d8daf6dce, cond-3",
        "6d85703a-565d-469a-96ce-30b6de53079d, cond-1",
        "ffffffff-ffff-ffff-ffff-ffffffffffff, cond-3"
    })
    void placesNodesWhereTheOpenStackRingDoes(String node, String owner) {
        assertThat(new HashRing(THREE).owner(node)).contains(owner);
    }

    @Test
    void theOrderOfTheHostsDoesNotMatter() {
        HashRing one = new HashRing(THREE);
        HashRing other = new HashRing(THREE.reversed());
        assertThat(keys()).allSatisfy(key -> assertThat(one.owner(key)).isEqualTo(other.owner(key)));
    }

    @Test
    void anEmptyRingOwnsNothing() {
        assertThat(new HashRing(List.of()).owner("any")).isEmpty();
    }

    @Test
    void whenAHostLeavesExactlyItsShareMoves() {
        HashRing before = new HashRing(THREE);
        HashRing after = new HashRing(List.of("cond-1", "cond-3"));
        assertThat(keys()).allSatisfy(key -> {
            String owner = before.owner(key).orElseThrow();
            if (owner.equals("cond-2")) {
                assertThat(after.owner(key).orElseThrow()).isNotEqualTo("cond-2");
            } else {
                assertThat(after.owner(key)).contains(owner);
            }
        });
    }

    @Test
    void everyHostGetsAFairShare() {
        HashRing ring = new HashRing(THREE);
        Map<String, Integer> share = new HashMap<>();
        keys().forEach(key -> share.merge(ring.owner(key).orElseThrow(), 1, Integer::sum));
        assertThat(share)
                .hasSize(3)
                .allSatisfy((host, nodes) -> assertThat(nodes).isBetween(450, 950));
    }

    private static List<String> keys() {
        Random random = new Random(7);
        return IntStream.range(0, 2000)
                .mapToObj(any -> new UUID(random.nextLong(), random.nextLong()).toString())
                .toList();
    }
}
