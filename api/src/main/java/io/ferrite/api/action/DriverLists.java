package io.ferrite.api.action;

import static io.ferrite.api.version.Microversion.V1_30;
import static io.ferrite.api.version.Microversion.V1_77;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.Arguments;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.view.Collection;
import io.ferrite.api.view.DriverView;
import io.ferrite.api.view.Field;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.JsonValue;
import io.ferrite.api.view.View;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.ring.ConductorDirectory;
import io.ferrite.core.store.ConductorStore.OfferedDriver;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The hardware types that conductors offer which are alive. */
public final class DriverLists {

    private static final Parameter FIELDS = Parameter.list("fields", V1_77);
    /** What the list knows. */
    public static final List<Parameter> PARAMETERS = List.of(
            FIELDS,
            Parameter.since("type", V1_30).as(Form.oneOf("classic", "dynamic")),
            Parameter.since("detail", V1_30).as(Form.FLAG));

    /** What one hardware type is asked with. */
    public static final List<Parameter> ONE = List.of(FIELDS);

    private final ConductorDirectory directory;

    @Inject
    public DriverLists(ConductorDirectory directory) {
        this.directory = directory;
    }

    /** All hardware types by name. */
    public JsonBody list(Call call) {
        Arguments arguments = call.arguments(PARAMETERS);
        call.require(Rule.DRIVER_GET);
        List<Field<DriverView>> fields =
                Choice.forList(DriverView.FIELDS, DriverView.SUMMARY, arguments, call.version());
        List<DriverView> drivers = List.of();
        if (dynamic(arguments)) {
            drivers = drivers(call);
        }
        return new Collection<>("drivers", drivers, driver -> body(call, driver, fields), Optional.empty()).body();
    }

    /** One hardware type. */
    public JsonBody one(Call call, String name) {
        Arguments arguments = call.arguments(ONE);
        call.require(Rule.DRIVER_GET);
        return body(call, find(call, name), Choice.forOne(DriverView.FIELDS, arguments, call.version()));
    }

    /** The {@code driver_info} keys of a hardware type, each with its help. */
    public JsonBody properties(Call call, String name) {
        call.noArguments();
        call.require(Rule.DRIVER_PROPERTIES);
        Map<String, String> properties = new TreeMap<>();
        find(call, name);
        directory.drivers().stream()
                .filter(driver -> driver.name().equals(name))
                .forEach(driver -> properties.putAll(driver.properties()));
        return json -> JsonValue.write(json, properties);
    }

    /**
     * Refuses a name that no hardware type has.
     *
     * @throws Problem of kind NOT_FOUND
     */
    public void requireKnown(Call call, String name) {
        find(call, name);
    }

    private static boolean dynamic(Arguments arguments) {
        String type = arguments.text("type").orElse("dynamic");
        return switch (type) {
            case "dynamic" -> true;
            case "classic" -> false;
            default -> throw Problem.invalid("'type' is classic or dynamic, not '%s'.", type);
        };
    }

    private DriverView find(Call call, String name) {
        return drivers(call).stream()
                .filter(driver -> driver.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("No conductor that is alive offers the driver %s.", name));
    }

    private List<DriverView> drivers(Call call) {
        Map<String, DriverView> byName = new TreeMap<>();
        directory.drivers().stream()
                .sorted(Comparator.comparing(OfferedDriver::hostname))
                .forEach(offered -> byName.merge(offered.name(), view(call, offered), DriverLists::together));
        return List.copyOf(byName.values());
    }

    private static DriverView view(Call call, OfferedDriver offered) {
        return new DriverView(offered.name(), List.of(offered.hostname()), offered.interfaces(), call.links());
    }

    private static DriverView together(DriverView one, DriverView other) {
        return new DriverView(
                one.name(),
                Stream.concat(one.hosts().stream(), other.hosts().stream()).toList(),
                one.interfaces(),
                one.addresses());
    }

    private static JsonBody body(Call call, DriverView driver, List<Field<DriverView>> fields) {
        return json -> View.write(json, driver, fields, call.version());
    }
}
