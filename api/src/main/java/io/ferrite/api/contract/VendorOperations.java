package io.ferrite.api.contract;

import static io.ferrite.api.contract.Operation.row;

import io.ferrite.api.management.VendorActions;
import io.ferrite.api.request.Form;
import io.ferrite.api.resource.DriverVendorResource;
import io.ferrite.api.resource.NodeVendorResource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Vendor methods: each can be called by five HTTP methods, and is named by the path or by an argument. */
final class VendorOperations {

    private static final Body ARGUMENTS = new Body.Free("The arguments of the method.");

    /** No hardware type has a method of its own. */
    private static final Answer REFUSED = new Answer(400, new Answer.Held(Form.OBJECT), false);

    static final List<Operation> ROWS = Stream.of(
                    Stream.of(
                            row(NodeVendorResource.class, "list", "listVendorMethods", "The vendor methods of a node.")
                                    .answers(Answer.held(Form.mapOf(Form.OBJECT)))),
                    calls(NodeVendorResource.class, "VendorMethod", Answer.ACCEPTED.or(Answer.held(Form.ANY))),
                    Stream.of(row(
                                    DriverVendorResource.class,
                                    "list",
                                    "listVendorMethodsOfDriver",
                                    "The vendor methods of a hardware type.")
                            .answers(Answer.held(Form.mapOf(Form.OBJECT)))),
                    calls(DriverVendorResource.class, "VendorMethodOfDriver", REFUSED))
            .flatMap(rows -> rows)
            .toList();

    private VendorOperations() {}

    private static Stream<Operation> calls(Class<?> resource, String what, Answer answer) {
        return Stream.of("get", "post", "put", "patch", "delete").flatMap(http -> {
            String word = http.toUpperCase(Locale.ROOT);
            return Stream.of(
                    row(resource, http, http + what, "Calls a vendor method by " + word + ".")
                            .takes(ARGUMENTS)
                            .answers(answer),
                    row(
                                    resource,
                                    http + "Named",
                                    http + "Named" + what,
                                    "Calls the vendor method of an argument by " + word + ".")
                            .query(VendorActions.PARAMETERS)
                            .takes(ARGUMENTS)
                            .answers(answer));
        });
    }
}
