package io.ferrite.conductor.hardware;

import java.util.List;

/** The plugins at hand cannot be served. Tells all mistakes at once, for the operator who starts the conductor. */
public final class CatalogProblem extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String[] mistakes;

    CatalogProblem(List<String> mistakes) {
        super("The driver plugins cannot be used:\n  " + String.join("\n  ", mistakes));
        this.mistakes = mistakes.toArray(String[]::new);
    }

    /** One sentence each. */
    public List<String> mistakes() {
        return List.of(mistakes);
    }
}
