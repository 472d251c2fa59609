package io.ferrite.drivers.spi.management;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.Indicator;
import io.ferrite.drivers.spi.value.IndicatorPlace;
import io.ferrite.drivers.spi.value.IndicatorState;
import java.util.List;

/** The lights of a machine. Part of the interface {@code management}. */
public interface IndicatorControl extends Capability {

    /** All lights. */
    List<Indicator> indicators(Target target);

    /**
     * What a light does now.
     *
     * @param place that of one of {@link #indicators}; the house has checked that
     */
    IndicatorState indicator(Target target, IndicatorPlace place);

    /**
     * Switches a light.
     *
     * @param place that of one of {@link #indicators} that is not read-only and knows {@code state}
     * @throws DriverException of kind UNSUPPORTED or REJECTED where it is not
     */
    void setIndicator(Target target, IndicatorPlace place, IndicatorState state);
}
