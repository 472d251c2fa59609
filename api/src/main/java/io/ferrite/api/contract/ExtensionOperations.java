package io.ferrite.api.contract;

import static io.ferrite.api.contract.Operation.row;

import io.ferrite.api.extension.JournalResource;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Key;
import io.ferrite.api.version.Span;
import java.util.List;

/** What stands under {@code /ferrite/v1}. */
final class ExtensionOperations {

    // spotless:off   a table: one operation per row
    static final List<Operation> ROWS = List.of(
        row(JournalResource.class, "list", "listJournal", "What was done to a node and its children, step by step.")
                .query(JournalResource.PARAMETERS)
                .answers(Answer.members("Journal", new Key("flows", Span.ALWAYS, Form.listOf(Form.OBJECT), true))),
        row(ContractResource.class, "document", "getContract", "This document, for one version.")
                .query(ContractResource.PARAMETERS).answers(Answer.held(Form.OBJECT)));
    // spotless:on

    private ExtensionOperations() {}
}
