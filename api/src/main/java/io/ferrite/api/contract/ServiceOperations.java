package io.ferrite.api.contract;

import static io.ferrite.api.contract.Operation.row;

import io.ferrite.api.action.ConductorLists;
import io.ferrite.api.action.DriverLists;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Key;
import io.ferrite.api.resource.ConductorsResource;
import io.ferrite.api.resource.DriversResource;
import io.ferrite.api.resource.RootResource;
import io.ferrite.api.version.Span;
import io.ferrite.api.view.ConductorView;
import io.ferrite.api.view.DriverView;
import io.ferrite.api.view.RootView;
import java.util.List;
import java.util.stream.Stream;

/** The roots, and what there is to work with. */
final class ServiceOperations {

    // spotless:off   a table: one operation per row
    static final List<Operation> ROWS = List.of(
        row(RootResource.class, "root", "getRoot", "Which versions there are.")
                .answers(Answer.members("Root",
                        member("name", Form.TEXT), member("description", Form.TEXT),
                        member("default_version", Form.OBJECT), member("versions", Form.listOf(Form.OBJECT)))),
        row(RootResource.class, "first", "getFirstVersion", "Which resources there are.")
                .answers(Answer.members("FirstVersion", first())),
        row(DriversResource.class, "list", "listDrivers", "The hardware types that can be used now.")
                .query(DriverLists.PARAMETERS).answers(Answer.page("drivers", DriverView.FIELDS)),
        row(DriversResource.class, "one", "getDriver", "One hardware type.")
                .query(DriverLists.ONE).answers(Answer.one(DriverView.FIELDS)),
        row(DriversResource.class, "properties", "getDriverProperties", "The driver_info keys of a hardware type.")
                .answers(Answer.held(Form.mapOf(Form.TEXT))),
        row(ConductorsResource.class, "list", "listConductors", "A page of conductors.")
                .query(ConductorLists.PARAMETERS).answers(Answer.page("conductors", ConductorView.FIELDS)),
        row(ConductorsResource.class, "one", "getConductor", "One conductor.")
                .query(ConductorLists.ONE).answers(Answer.one(ConductorView.FIELDS)));
    // spotless:on

    private ServiceOperations() {}

    private static Key member(String name, Form form) {
        return new Key(name, Span.ALWAYS, form, true);
    }

    private static Key[] first() {
        Stream<Key> fixed = Stream.of(
                member("id", Form.TEXT),
                member("links", Form.LINKS),
                member("media_types", Form.OBJECT),
                member("version", Form.OBJECT));
        Stream<Key> resources = RootView.RESOURCES.stream()
                .map(resource -> new Key(resource.name(), Span.since(resource.since()), Form.LINKS, true));
        return Stream.concat(fixed, resources).toArray(Key[]::new);
    }
}
