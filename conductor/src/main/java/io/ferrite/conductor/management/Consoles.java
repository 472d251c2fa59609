package io.ferrite.conductor.management;

import static io.ferrite.drivers.spi.value.InterfaceKind.CONSOLE;

import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.drivers.spi.management.ConsoleControl;
import io.ferrite.drivers.spi.value.ConsoleAccess;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The consoles of machines. */
final class Consoles {

    private static final String WORD = "a console";

    private final Machines machines;

    Consoles(Machines machines) {
        this.machines = machines;
    }

    /** One that is disabled is no mistake, whether or not the hardware has any. */
    Map<String, Object> read(UUID node) {
        Machine machine = machines.look(node);
        Map<String, Object> answer = new HashMap<>();
        answer.put("console_enabled", machine.node().get(NodeField.CONSOLE_ENABLED));
        answer.put("console_info", null);
        if (machine.node().get(NodeField.CONSOLE_ENABLED)) {
            answer.put(
                    "console_info",
                    machine.ask(CONSOLE, ConsoleControl.class, WORD, ConsoleControl::access)
                            .map(Consoles::shown)
                            .orElseGet(Map::of));
        }
        return answer;
    }

    private static Map<String, Object> shown(ConsoleAccess access) {
        return Map.of("type", access.type(), "url", access.url());
    }

    void change(UUID node, boolean enabled) {
        String what = enabled ? "enable the console" : "disable the console";
        machines.start(node, what, task -> Machines.of(task).able(CONSOLE, ConsoleControl.class, WORD), task -> {
            Machines.of(task).tell(CONSOLE, ConsoleControl.class, WORD, (able, target) -> {
                if (enabled) {
                    able.open(target);
                } else {
                    able.close(target);
                }
            });
            task.write(NodeChange.NONE.set(NodeField.CONSOLE_ENABLED, enabled));
        });
    }
}
