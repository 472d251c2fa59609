package io.ferrite.api.action;

import static io.ferrite.api.version.Microversion.V1_1;
import static io.ferrite.api.version.Microversion.V1_104;
import static io.ferrite.api.version.Microversion.V1_16;
import static io.ferrite.api.version.Microversion.V1_21;
import static io.ferrite.api.version.Microversion.V1_42;
import static io.ferrite.api.version.Microversion.V1_46;
import static io.ferrite.api.version.Microversion.V1_50;
import static io.ferrite.api.version.Microversion.V1_65;
import static io.ferrite.api.version.Microversion.V1_82;
import static io.ferrite.api.version.Microversion.V1_83;
import static io.ferrite.api.version.Microversion.V1_9;

import io.ferrite.api.request.Arguments;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.version.Microversion;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.NodeQuery;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.State;
import io.ferrite.drivers.spi.value.WireText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The filters of node lists: argument, since when, the field that it is about, and what the field must be. */
final class NodeFilters {

    /** Reads the argument called so; null asks for nodes in which the field is unset. */
    private interface Wanted extends BiFunction<Arguments, String, Object> {}

    private record Filter(Parameter parameter, NodeField<?> field, Wanted wanted) {

        /** The argument, with what it holds: for most, what the field does. */
        Parameter described() {
            if (parameter.repeatable() || !parameter.form().equals(Form.TEXT)) {
                return parameter;
            }
            return parameter.as(Form.of(field.type()));
        }
    }

    private static final Set<String> FAULTS =
            Set.of("power failure", "clean failure", "rescue abort failure", "service failure");

    // spotless:off   a table: columns kept straight
    private static final List<Filter> TABLE = List.of(
        filter("instance_uuid",   V1_1,   NodeField.INSTANCE_UUID,   (given, name) -> given.uuid(name).orElseThrow()),
        flag  ("associated",      V1_1,   NodeField.INSTANCE_UUID,   NodeFilters::presence),
        filter("chassis_uuid",    V1_1,   NodeField.CHASSIS_UUID,    NodeFilters::chassis),
        filter("maintenance",     V1_1,   NodeField.MAINTENANCE,     NodeFilters::flag),
        filter("provision_state", V1_9,   NodeField.PROVISION_STATE, NodeFilters::state),
        filter("driver",          V1_16,  NodeField.DRIVER,          NodeFilters::text),
        filter("resource_class",  V1_21,  NodeField.RESOURCE_CLASS,  NodeFilters::text),
        filter("fault",           V1_42,  NodeField.FAULT,           NodeFilters::fault),
        filter("conductor_group", V1_46,  NodeField.CONDUCTOR_GROUP, NodeFilters::lowerCase),
        filter("owner",           V1_50,  NodeField.OWNER,           NodeFilters::text),
        filter("retired",         V1_1,   NodeField.RETIRED,         NodeFilters::flag),
        filter("lessee",          V1_65,  NodeField.LESSEE,          NodeFilters::text),
        list  ("shard",           V1_82,  NodeField.SHARD,           (given, name) -> new NodeQuery.OneOf(given.list(name))),
        flag  ("sharded",         V1_82,  NodeField.SHARD,           NodeFilters::presence),
        filter("instance_name",   V1_104, NodeField.INSTANCE_NAME,   NodeFilters::text));
    // spotless:on

    private static final List<Parameter> FAMILY = List.of(
            Parameter.since("parent_node", V1_83),
            Parameter.since("include_children", V1_83).as(Form.FLAG));

    private NodeFilters() {}

    /** The arguments that are filters. */
    static Stream<Parameter> parameters() {
        return Stream.concat(TABLE.stream().map(Filter::described), FAMILY.stream());
    }

    /** What fields must be, for {@link NodeQuery#filters}. */
    static Map<NodeField<?>, Object> read(Arguments arguments) {
        Map<NodeField<?>, Object> filters = new LinkedHashMap<>();
        for (Filter filter : TABLE) {
            String name = filter.parameter().name();
            if (arguments.has(name)) {
                Object wanted = filter.wanted().apply(arguments, name);
                filters.merge(filter.field(), wanted, NodeQuery.Both::new);
            }
        }
        return Collections.unmodifiableMap(filters);
    }

    private static Filter filter(String name, Microversion since, NodeField<?> field, Wanted wanted) {
        return new Filter(Parameter.since(name, since), field, wanted);
    }

    private static Filter flag(String name, Microversion since, NodeField<?> field, Wanted wanted) {
        return new Filter(Parameter.since(name, since).as(Form.FLAG), field, wanted);
    }

    private static Filter list(String name, Microversion since, NodeField<?> field, Wanted wanted) {
        return new Filter(Parameter.list(name, since), field, wanted);
    }

    private static Object text(Arguments arguments, String name) {
        return arguments.text(name).orElseThrow();
    }

    private static Object lowerCase(Arguments arguments, String name) {
        return arguments.text(name).orElseThrow().toLowerCase(Locale.ROOT);
    }

    private static Object flag(Arguments arguments, String name) {
        return arguments.flag(name).orElseThrow();
    }

    private static Object presence(Arguments arguments, String name) {
        if (arguments.flag(name).orElseThrow()) {
            return NodeQuery.Presence.SET;
        }
        return NodeQuery.Presence.UNSET;
    }

    private static Object state(Arguments arguments, String name) {
        String text = arguments.text(name).orElseThrow();
        return WireText.find(State.class, text).orElseThrow(() -> Problem.invalid("'%s' is no provision state.", text));
    }

    private static Object fault(Arguments arguments, String name) {
        String text = arguments.text(name).orElseThrow();
        if (!FAULTS.contains(text)) {
            throw Problem.invalid("'%s' is no fault of a node.", text);
        }
        return text;
    }

    private static Object chassis(Arguments arguments, String name) {
        throw Problem.notFound(
                "Chassis %s does not exist.", arguments.uuid(name).orElseThrow());
    }
}
