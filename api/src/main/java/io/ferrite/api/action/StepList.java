package io.ferrite.api.action;

import io.ferrite.api.request.JsonShape;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.step.RankedStep;
import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepScope;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.WireText;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Steps as requests spell them. */
final class StepList {

    private static final Set<InterfaceKind> KINDS = EnumSet.of(
            InterfaceKind.VENDOR,
            InterfaceKind.POWER,
            InterfaceKind.MANAGEMENT,
            InterfaceKind.FIRMWARE,
            InterfaceKind.DEPLOY,
            InterfaceKind.BIOS,
            InterfaceKind.RAID);

    private static final String ON_CHILDREN = "execute_on_child_nodes";
    private static final String LIMIT = "limit_child_node_execution";
    private static final Set<String> ORDERED_KEYS = Set.of("interface", "step", "args", "order", ON_CHILDREN, LIMIT);
    private static final Set<String> RANKED_KEYS = Set.of("interface", "step", "args", "priority");
    private static final int NAME_LIMIT = 255;

    private final String key;
    private final Function<String, UUID> children;

    /**
     * @param key under which the steps stand, for messages
     * @param children finds the child that a text identifies, and throws a problem where there is none
     */
    StepList(String key, Function<String, UUID> children) {
        this.key = key;
        this.children = children;
    }

    /** The steps for clean and service: they run in the order of the list. */
    List<Step> ordered(List<Object> items) {
        requireSome(items);
        return items.stream().map(item -> orderedStep(object(item))).toList();
    }

    /** The steps for deploy: they run by priority, between those of the hardware. */
    List<RankedStep> ranked(List<Object> items) {
        requireSome(items);
        return items.stream().map(item -> rankedStep(object(item))).toList();
    }

    private Step orderedStep(Map<String, Object> item) {
        requireKeys(item, ORDERED_KEYS);
        if (item.get("order") != null) {
            natural(item.get("order"), "order");
        }
        return step(item, scope(item));
    }

    private RankedStep rankedStep(Map<String, Object> item) {
        requireKeys(item, RANKED_KEYS);
        if (!item.keySet().equals(RANKED_KEYS)) {
            throw Problem.invalid("Each of '%s' has interface, step, args and priority.", key);
        }
        return new RankedStep(step(item, new StepScope.Self()), natural(item.get("priority"), "priority"));
    }

    private Step step(Map<String, Object> item, StepScope scope) {
        String name = JsonShape.text(item.get("step"), "'step' in '" + key + "'", NAME_LIMIT);
        if (name.isEmpty()) {
            throw Problem.invalid("'step' in '%s' is not empty.", key);
        }
        Map<String, Object> arguments = Map.of();
        if (item.containsKey("args")) {
            arguments = JsonShape.object(item.get("args"), "'args' in '" + key + "'");
        }
        return new Step(kind(item.get("interface")), name, arguments, scope);
    }

    private InterfaceKind kind(Object value) {
        String text = JsonShape.text(value, "'interface' in '" + key + "'", NAME_LIMIT);
        return WireText.find(InterfaceKind.class, text)
                .filter(KINDS::contains)
                .orElseThrow(() -> Problem.invalid("'%s' in '%s' is no interface with steps.", text, key));
    }

    private StepScope scope(Map<String, Object> item) {
        Object onChildren = item.getOrDefault(ON_CHILDREN, false);
        if (!(onChildren instanceof Boolean wanted)) {
            throw Problem.invalid("'%s' is true or false.", ON_CHILDREN);
        }
        List<Object> limit = JsonShape.array(item.getOrDefault(LIMIT, List.of()), "'" + LIMIT + "'");
        if (!wanted) {
            return new StepScope.Self();
        }
        return new StepScope.Children(limit.stream()
                .map(entry -> JsonShape.text(entry, "Each of '" + LIMIT + "'", NAME_LIMIT))
                .map(children)
                .distinct()
                .toList());
    }

    private int natural(Object value, String name) {
        int number = JsonShape.number(value, "'" + name + "' in '" + key + "'");
        if (number < 0) {
            throw Problem.invalid("'%s' in '%s' is 0 or more.", name, key);
        }
        return number;
    }

    private Map<String, Object> object(Object item) {
        return JsonShape.object(item, "Each of '" + key + "'");
    }

    private void requireSome(List<Object> items) {
        if (items.isEmpty()) {
            throw Problem.invalid("'%s' has at least one step.", key);
        }
    }

    private void requireKeys(Map<String, Object> item, Set<String> known) {
        item.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw Problem.invalid("A step in '%s' cannot have '%s'.", key, name);
        });
    }
}
