package io.ferrite.conductor.management;

import static io.ferrite.drivers.spi.value.InterfaceKind.MANAGEMENT;

import io.ferrite.core.problem.Problem;
import io.ferrite.drivers.spi.management.IndicatorControl;
import io.ferrite.drivers.spi.value.Indicator;
import io.ferrite.drivers.spi.value.IndicatorPlace;
import io.ferrite.drivers.spi.value.IndicatorState;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lights of machines. */
final class Indicators {

    private static final String WORD = "indicators";
    private static final Comparator<Indicator> BY_PLACE = Comparator.comparing(
                    (Indicator light) -> light.place().component().text())
            .thenComparing(light -> light.place().name());

    private final Machines machines;

    Indicators(Machines machines) {
        this.machines = machines;
    }

    List<Map<String, Object>> list(UUID node) {
        return all(machines.look(node)).stream()
                .sorted(BY_PLACE)
                .map(Indicators::shown)
                .toList();
    }

    private static Map<String, Object> shown(Indicator light) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("component", light.place().component().text());
        shown.put("name", light.place().name());
        shown.put("readonly", light.readOnly());
        shown.put("states", states(light));
        return shown;
    }

    private static List<String> states(Indicator light) {
        return light.states().stream().map(IndicatorState::text).sorted().toList();
    }

    String read(UUID node, IndicatorPlace place) {
        Machine machine = machines.look(node);
        find(machine, place);
        return machine.ask(MANAGEMENT, IndicatorControl.class, WORD, (able, target) -> able.indicator(target, place))
                .text();
    }

    void set(UUID node, IndicatorPlace place, IndicatorState state) {
        machines.hold(node, task -> {
            Machine machine = Machines.of(task);
            Indicator light = find(machine, place);
            if (light.readOnly() || !light.states().contains(state)) {
                throw Problem.invalid(
                        "Indicator %s of node %s cannot be set to '%s'.",
                        place.text(), machine.node().label(), state.text());
            }
            machine.tell(
                    MANAGEMENT,
                    IndicatorControl.class,
                    WORD,
                    (able, target) -> able.setIndicator(target, place, state));
            return true;
        });
    }

    private static Indicator find(Machine machine, IndicatorPlace place) {
        return all(machine).stream()
                .filter(light -> light.place().equals(place))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "Node %s has no indicator %s.", machine.node().label(), place.text()));
    }

    private static List<Indicator> all(Machine machine) {
        return machine.ask(MANAGEMENT, IndicatorControl.class, WORD, IndicatorControl::indicators);
    }
}
