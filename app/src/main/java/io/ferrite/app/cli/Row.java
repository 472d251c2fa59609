package io.ferrite.app.cli;

import java.util.List;
import java.util.Optional;

/**
 * One command: what it is called, what it takes, what it asks and what it shows.
 *
 * @param words the words that select it, for example {@code node power on}
 * @param help one sentence for people
 * @param arguments what it takes; at most one of them is a word, its subject
 * @param request makes the request
 * @param view makes a table of the answer
 * @param goal the provision state that {@code --wait} waits for
 */
record Row(
        String words, String help, List<Argument> arguments, RequestMaker request, View view, Optional<String> goal) {

    /** Makes the request for one subject, which is empty for commands that have none. */
    @FunctionalInterface
    interface RequestMaker {
        Ask make(Given given, String subject);
    }

    Row {
        arguments = List.copyOf(arguments);
    }

    /** A command that shows nothing of its answer. */
    static Row row(String words, String help, RequestMaker request, Argument... arguments) {
        return new Row(words, help, List.of(arguments), request, View.NOTHING, Optional.empty());
    }

    Row shows(View shown) {
        return new Row(words, help, arguments, request, shown, goal);
    }

    /** This command, which {@code --wait} makes wait for {@code state}. */
    Row headsFor(String state) {
        return new Row(words, help, arguments, request, view, Optional.of(state));
    }
}
