package io.ferrite.conductor.hardware;

import io.ferrite.core.problem.Problem;
import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.FlowKind;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hardware of one node as it was when it was assembled: its target and one implementation per interface, each behind
 * the gate. A value for one task; a changed node needs a new one.
 */
public final class Hardware {

    private final Target target;
    private final Map<InterfaceKind, Implementation> interfaces;
    private final BmcGate gate;

    Hardware(Target target, Map<InterfaceKind, Implementation> interfaces, BmcGate gate) {
        this.target = target;
        this.interfaces = new EnumMap<>(interfaces);
        this.gate = gate;
    }

    public Target target() {
        return target;
    }

    /** The name of the implementation that serves {@code kind}. */
    public String interfaceName(InterfaceKind kind) {
        return interfaces.get(kind).name();
    }

    /** Whether nobody serves {@code kind}: the node has no such interface, or did without it. */
    public boolean lacks(InterfaceKind kind) {
        return Absent.isAbsent(interfaces.get(kind));
    }

    /**
     * What the interface can do, or empty where it cannot do that. Calls of it throw {@link DriverException} only, come back
     * within the limits, and are refused while a transaction is open.
     */
    public <C extends Capability> Optional<C> find(InterfaceKind kind, Class<C> capability) {
        return gate.find(interfaces.get(kind), capability);
    }

    /**
     * The power of the machine.
     *
     * @throws Problem of kind INVALID where its hardware type has none
     */
    public PowerControl power() {
        return find(InterfaceKind.POWER, PowerControl.class)
                .orElseThrow(() -> Problem.invalid(
                        "Node %s has no power to control: its power_interface is %s.",
                        target.name(), interfaceName(InterfaceKind.POWER)));
    }

    /** The step {@code kind.name}, or empty where the hardware has none of that name for {@code flow}. */
    public Optional<StepOffer> step(InterfaceKind kind, String name, FlowKind flow) {
        return StepOffers.of(interfaces.get(kind), gate)
                .filter(offer -> offer.spec().name().equals(name))
                .filter(offer -> offer.spec().flows().contains(flow))
                .findFirst();
    }

    /** All steps for {@code flow}, also those that run on request only, in the order in which automatic lists run. */
    public List<StepOffer> steps(FlowKind flow) {
        return offers().filter(offer -> offer.spec().flows().contains(flow))
                .sorted(StepOrder.of(flow))
                .toList();
    }

    /** For each interface except vendor, by the text of its kind, whether it could do its work. */
    public Map<String, Validation> validate() {
        Map<String, Validation> answers = new LinkedHashMap<>();
        interfaces.forEach((kind, implementation) -> {
            if (kind != InterfaceKind.VENDOR) {
                answers.put(kind.text(), validate(implementation));
            }
        });
        return answers;
    }

    /** Whether the interface could do its work, as far as can be told without talking to the machine. */
    public Validation validate(InterfaceKind kind) {
        return validate(interfaces.get(kind));
    }

    /**
     * Refuses what cannot be asked of the interface because the node lacks something.
     *
     * @throws Problem of kind INVALID
     */
    public void requireValid(InterfaceKind kind) {
        Validation answer = validate(kind);
        if (!answer.result()) {
            throw Problem.invalid("%s", answer.reason());
        }
    }

    private Validation validate(Implementation implementation) {
        if (Absent.isFine(implementation)) {
            return Validation.GOOD;
        }
        if (Absent.isAbsent(implementation)) {
            return Validation.bad("Node %s has no %s: its %s is %s."
                    .formatted(
                            target.name(),
                            implementation.kind().text(),
                            implementation.kind().field(),
                            implementation.name()));
        }
        List<String> problems = SettingCheck.problems(target, implementation.settings());
        if (!problems.isEmpty()) {
            return Validation.bad(String.join(" ", problems));
        }
        return askDriver(implementation);
    }

    private Validation askDriver(Implementation implementation) {
        try {
            gate.find(implementation, Capability.class).ifPresent(capability -> capability.validate(target));
            return Validation.GOOD;
        } catch (DriverException refused) {
            return Validation.bad(refused.getMessage());
        }
    }

    private Stream<StepOffer> offers() {
        return interfaces.values().stream().flatMap(implementation -> StepOffers.of(implementation, gate));
    }
}
