package io.ferrite.api.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MicroversionTest {

    @Test
    void versionsAreNumberedWithoutGaps() {
        Microversion[] versions = Microversion.values();
        for (int minor = 1; minor <= versions.length; minor++) {
            assertThat(Microversion.of(minor)).contains(versions[minor - 1]);
        }
        assertThat(Microversion.latest().text()).isEqualTo("1.115");
        assertThat(Microversion.oldest().text()).isEqualTo("1.1");
    }

    @Test
    void aSpanLooksOnBothSidesOfItsEnds() {
        assertThat(Span.ALWAYS.edges()).containsExactly(Microversion.V1_1, Microversion.V1_115);
        assertThat(Span.since(Microversion.V1_83).edges())
                .containsExactly(Microversion.V1_1, Microversion.V1_82, Microversion.V1_83, Microversion.V1_115);
        Span gone = new Span(Microversion.V1_90, Optional.of(Microversion.V1_105));
        assertThat(gone.edges()).contains(Microversion.V1_104, Microversion.V1_105);
        assertThat(gone.holds(Microversion.V1_104)).isTrue();
        assertThat(gone.holds(Microversion.V1_105)).isFalse();
        assertThat(gone.holds(Microversion.V1_89)).isFalse();
    }
}
