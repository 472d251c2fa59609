package io.ferrite.ipmi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each sequence number counts once, and only while it is recent. */
class ReplayWindowTest {

    private final ReplayWindow window = new ReplayWindow();

    @Test
    void numbersInOrderAreNewOnce() {
        for (int i = 1; i < 100; i++) {
            assertThat(window.admit(i)).isTrue();
            assertThat(window.admit(i)).isFalse();
        }
    }

    @Test
    void overtakenNumbersAreNewWithinThirtyTwo() {
        window.admit(100);
        assertThat(window.admit(69)).isTrue();
        assertThat(window.admit(69)).isFalse();
        assertThat(window.admit(68)).isFalse();
        assertThat(window.admit(99)).isTrue();
        assertThat(window.admit(99)).isFalse();
    }

    @Test
    void leapForgetsWhatWasBefore() {
        window.admit(10);
        assertThat(window.admit(41)).isTrue();
        assertThat(window.admit(10)).isFalse();
        assertThat(window.admit(1000)).isTrue();
        assertThat(window.admit(41)).isFalse();
        assertThat(window.admit(999)).isTrue();
    }

    @Test
    void zeroIsOutsideSessions() {
        assertThat(window.admit(0)).isFalse();
    }

    @Test
    void numbersWrapAround() {
        assertThat(window.admit(0xFFFFFFFE)).isTrue();
        assertThat(window.admit(2)).isTrue();
        assertThat(window.admit(0xFFFFFFFF)).isTrue();
        assertThat(window.admit(0xFFFFFFFE)).isFalse();
    }
}
