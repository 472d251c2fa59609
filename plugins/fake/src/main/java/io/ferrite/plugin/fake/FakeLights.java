package io.ferrite.plugin.fake;

import static io.ferrite.drivers.spi.value.IndicatorState.BLINKING;
import static io.ferrite.drivers.spi.value.IndicatorState.OFF;
import static io.ferrite.drivers.spi.value.IndicatorState.ON;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.management.IndicatorControl;
import io.ferrite.drivers.spi.value.Indicator;
import io.ferrite.drivers.spi.value.IndicatorComponent;
import io.ferrite.drivers.spi.value.IndicatorPlace;
import io.ferrite.drivers.spi.value.IndicatorState;
import java.util.List;
import java.util.Set;

/** Two lights, one of which can be set. */
final class FakeLights implements IndicatorControl {

    private static final String WORD = "indicators";

    private static final List<Indicator> ALL = List.of(
            new Indicator(new IndicatorPlace(IndicatorComponent.CHASSIS, "led-0"), true, Set.of(OFF, ON)),
            new Indicator(new IndicatorPlace(IndicatorComponent.SYSTEM, "led"), false, Set.of(OFF, ON, BLINKING)));

    private final FakeMachines machines;

    FakeLights(FakeMachines machines) {
        this.machines = machines;
    }

    @Override
    public List<Indicator> indicators(Target target) {
        FakeLacks.refuse(target, WORD);
        return ALL;
    }

    @Override
    public IndicatorState indicator(Target target, IndicatorPlace place) {
        FakeLacks.refuse(target, WORD);
        return machines.see(target)
                .board()
                .lights()
                .getOrDefault(find(target, place).place(), ON);
    }

    @Override
    public void setIndicator(Target target, IndicatorPlace place, IndicatorState state) {
        FakeLacks.refuse(target, WORD);
        Indicator light = find(target, place);
        if (light.readOnly() || !light.states().contains(state)) {
            throw DriverException.unsupported("Light %s of the fake machine of node %s cannot be made '%s'."
                    .formatted(place.text(), target.name(), state.text()));
        }
        machines.changeBoard(target, board -> board.with(place, state));
    }

    private static Indicator find(Target target, IndicatorPlace place) {
        return ALL.stream()
                .filter(light -> light.place().equals(place))
                .findFirst()
                .orElseThrow(() -> DriverException.rejected(
                        "The fake machine of node %s has no light %s.".formatted(target.name(), place.text())));
    }
}
