package io.ferrite.core.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraitsTest {

    @Test
    void namesAreSortedAndThereOnce() {
        Traits traits = Traits.of(List.of("CUSTOM_B", "CUSTOM_A", "CUSTOM_B"));
        assertThat(traits.names()).containsExactly("CUSTOM_A", "CUSTOM_B");
        assertThat(traits.with("CUSTOM_A")).isEqualTo(traits);
        assertThat(traits.with("CUSTOM_0").names()).containsExactly("CUSTOM_0", "CUSTOM_A", "CUSTOM_B");
        assertThat(traits.without("CUSTOM_A").names()).containsExactly("CUSTOM_B");
        assertThat(traits.without("CUSTOM_A").without("CUSTOM_B")).isEqualTo(Traits.NONE);
    }

    @Test
    void whatIsStoredComesBack() {
        Traits traits = Traits.of(List.of("CUSTOM_A", "HW_GPU"));
        assertThat(traits.text()).isEqualTo("[\"CUSTOM_A\",\"HW_GPU\"]");
        assertThat(Traits.stored(traits.text())).isEqualTo(traits).hasSameHashCodeAs(traits);
        assertThat(Traits.stored("[]")).isSameAs(Traits.NONE);
    }
}
