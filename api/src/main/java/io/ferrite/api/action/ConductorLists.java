package io.ferrite.api.action;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.Arguments;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.version.Microversion;
import io.ferrite.api.view.Collection;
import io.ferrite.api.view.ConductorView;
import io.ferrite.api.view.Field;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.View;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.store.ConductorStore;
import io.ferrite.core.store.ConductorStore.OfferedDriver;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The conductors, dead ones included. There are few, so pages are cut from the whole list. */
public final class ConductorLists {

    /** What the list knows. */
    public static final List<Parameter> PARAMETERS = Stream.concat(
                    Paging.PARAMETERS.stream(),
                    Stream.of(Parameter.FIELDS, Parameter.of("detail").as(Form.FLAG)))
            .toList();

    /** What one conductor is asked with. */
    public static final List<Parameter> ONE = List.of(Parameter.FIELDS);

    private final ConductorStore conductors;
    private final Paging paging;

    @Inject
    public ConductorLists(ConductorStore conductors, Paging paging) {
        this.conductors = conductors;
        this.paging = paging;
    }

    /** A page of conductors. */
    public JsonBody list(Call call) {
        Arguments arguments = call.arguments(PARAMETERS);
        call.require(Rule.CONDUCTOR_GET);
        List<Field<ConductorView>> fields =
                Choice.forList(ConductorView.FIELDS, ConductorView.SUMMARY, arguments, call.version());
        int limit = paging.limit(arguments);
        List<ConductorView> page = after(sorted(call, arguments), arguments.text("marker")).stream()
                .limit(limit)
                .toList();
        return new Collection<>("conductors", page, view -> body(call, view, fields), next(call, arguments, page))
                .body();
    }

    /** One conductor. */
    public JsonBody one(Call call, String hostname) {
        Arguments arguments = call.arguments(ONE);
        call.require(Rule.CONDUCTOR_GET);
        ConductorView found = all(call).stream()
                .filter(view -> view.conductor().hostname().equals(hostname))
                .findFirst()
                .orElseThrow(() -> unknown(hostname));
        return body(call, found, Choice.forOne(ConductorView.FIELDS, arguments, call.version()));
    }

    private Optional<String> next(Call call, Arguments arguments, List<ConductorView> page) {
        if (page.isEmpty()) {
            return Optional.empty();
        }
        String marker = page.getLast().conductor().hostname();
        return paging.next(call.links(), "conductors", arguments, page.size(), marker);
    }

    private List<ConductorView> sorted(Call call, Arguments arguments) {
        Comparator<ConductorView> order = arguments
                .text("sort_key")
                .map(key -> order(key, call.version()))
                .orElse((_, _) -> 0);
        List<ConductorView> sorted = all(call).stream().sorted(order).toList();
        if (paging.ascending(arguments)) {
            return sorted;
        }
        return sorted.reversed();
    }

    private static Comparator<ConductorView> order(String key, Microversion version) {
        Field<ConductorView> field = ConductorView.FIELDS.known(key, version);
        if (!field.sortable()) {
            throw Problem.invalid("Conductors cannot be sorted by '%s'.", key);
        }
        return Comparator.comparing(view -> field.value().apply(view).toString());
    }

    private static List<ConductorView> after(List<ConductorView> views, Optional<String> marker) {
        if (marker.isEmpty()) {
            return views;
        }
        List<String> names =
                views.stream().map(view -> view.conductor().hostname()).toList();
        int place = names.indexOf(marker.get());
        if (place < 0) {
            throw unknown(marker.get());
        }
        return views.subList(place + 1, views.size());
    }

    private List<ConductorView> all(Call call) {
        List<OfferedDriver> offered = conductors.drivers();
        return conductors.list().stream()
                .map(each -> new ConductorView(each, drivers(offered, each.hostname()), call.links()))
                .toList();
    }

    private static List<String> drivers(List<OfferedDriver> offered, String hostname) {
        return offered.stream()
                .filter(driver -> driver.hostname().equals(hostname))
                .map(OfferedDriver::name)
                .sorted()
                .toList();
    }

    private static Problem unknown(String hostname) {
        return Problem.notFound("Conductor %s does not exist.", hostname);
    }

    private static JsonBody body(Call call, ConductorView conductor, List<Field<ConductorView>> fields) {
        return json -> View.write(json, conductor, fields, call.version());
    }
}
