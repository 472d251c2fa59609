package io.ferrite.sim.bluefield;

import java.util.Optional;
import java.util.stream.Stream;

/** Who owns the card's data path; {@code text} is the Redfish spelling, {@code wire} the IPMI value. */
public enum DpuMode {
    NIC("NicMode", 0),
    DPU("DpuMode", 1);

    private final String text;
    private final int wire;

    DpuMode(String text, int wire) {
        this.text = text;
        this.wire = wire;
    }

    public String text() {
        return text;
    }

    int wire() {
        return wire;
    }

    static Optional<DpuMode> ofText(String text) {
        return Stream.of(values()).filter(mode -> mode.text.equals(text)).findFirst();
    }

    static Optional<DpuMode> ofWire(int wire) {
        return Stream.of(values()).filter(mode -> mode.wire == wire).findFirst();
    }
}
