package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.StepCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads step arguments that are lists of objects. */
final class FakeItems {

    private FakeItems() {}

    /**
     * The objects in the list {@code argument}.
     *
     * @throws DriverException of kind REJECTED where it is none, or an object lacks one of {@code keys}
     */
    static List<Map<?, ?>> of(StepCall call, String argument, String... keys) {
        if (!(call.arguments().get(argument) instanceof List<?> items)) {
            throw DriverException.rejected("Argument %s of step %s is a list.".formatted(argument, call.step()));
        }
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof Map<?, ?> object && object.keySet().containsAll(List.of(keys)))) {
                throw DriverException.rejected("Each of the %s of step %s is an object with %s."
                        .formatted(argument, call.step(), String.join(" and ", keys)));
            }
            objects.add(object);
        }
        return objects;
    }
}
