package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.management.RaidControl;
import java.util.Map;

/** Takes any wish. */
final class FakeRaid implements RaidControl {

    @Override
    public void checkConfig(Target target, Map<String, Object> config) {
        FakeLacks.refuse(target, "raid");
    }
}
