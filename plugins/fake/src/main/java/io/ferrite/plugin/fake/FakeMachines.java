package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.PowerState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * The hardware behind this plugin: a machine per node, in the memory of this process. It keeps the machines used last; one
 * that was forgotten is a new one, which is off. Safe for any thread.
 */
final class FakeMachines {

    static final String UNREACHABLE = "fake_unreachable";
    static final String POWER_FAIL = "fake_power_fail";

    private static final int MOST = 20_000;
    private static final int MOST_RAW = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, Machine> machines = new LinkedHashMap<>(16, 0.75f, true);

    /** The machine as it is now. */
    Machine see(Target target) {
        return change(target, machine -> machine);
    }

    /**
     * Changes the machine and returns it as it is then.
     *
     * @throws DriverException of kind UNREACHABLE where its node says that it cannot be reached
     */
    Machine change(Target target, UnaryOperator<Machine> change) {
        if (isSet(target, UNREACHABLE)) {
            throw new DriverException(
                    ErrorKind.UNREACHABLE,
                    "The fake machine of node %s does not answer, for %s is true."
                            .formatted(target.name(), UNREACHABLE));
        }
        lock.lock();
        try {
            Machine changed = change.apply(machines.getOrDefault(target.node(), Machine.NEW));
            machines.put(target.node(), changed);
            if (machines.size() > MOST) {
                machines.remove(machines.keySet().iterator().next());
            }
            return changed;
        } finally {
            lock.unlock();
        }
    }

    /** Changes what the machine has beside power and boot device. */
    void changeBoard(Target target, UnaryOperator<FakeBoard> change) {
        change(target, machine -> machine.with(change.apply(machine.board())));
    }

    /** Whether the node says that {@code key} is so. */
    static boolean isSet(Target target, String key) {
        return target.text(key).filter("true"::equalsIgnoreCase).isPresent();
    }

    /**
     * A machine at one moment.
     *
     * @param power on or off
     * @param boot the override, if any
     * @param counts how often each step was started
     * @param raw the last raw commands, oldest first
     * @param board what else it has
     */
    record Machine(
            PowerState power,
            Optional<BootSetting> boot,
            Map<String, Integer> counts,
            List<String> raw,
            FakeBoard board) {

        static final Machine NEW = new Machine(PowerState.OFF, Optional.empty(), Map.of(), List.of(), FakeBoard.NEW);

        Machine with(FakeBoard changed) {
            return new Machine(power, boot, counts, raw, changed);
        }

        Machine with(PowerState changed) {
            return new Machine(changed, boot, counts, raw, board);
        }

        Machine with(BootSetting changed) {
            return new Machine(power, Optional.of(changed), counts, raw, board);
        }

        /** On, with an override for one boot used up. */
        Machine booted() {
            return new Machine(PowerState.ON, boot.filter(BootSetting::persistent), counts, raw, board);
        }

        Machine counted(String step) {
            Map<String, Integer> more = new TreeMap<>(counts);
            more.merge(step, 1, Integer::sum);
            return new Machine(power, boot, Map.copyOf(more), raw, board);
        }

        Machine received(String command) {
            List<String> more = new ArrayList<>(raw);
            more.add(command);
            List<String> last = List.copyOf(more.subList(Math.max(0, more.size() - MOST_RAW), more.size()));
            return new Machine(power, boot, counts, last, board);
        }
    }
}
