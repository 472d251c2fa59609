package io.ferrite.app.demo;

import io.ferrite.app.cli.Family;
import io.ferrite.app.cli.FamilyTree;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Shows families while their steps run: redrawn in place on a terminal, else one line whenever something is new. */
public sealed interface LiveView {

    void show(List<Family> families);

    /** Says something below the picture. */
    void say(String line);

    /** Says and shows nothing. */
    record Silent() implements LiveView {
        @Override
        public void show(List<Family> families) {}

        @Override
        public void say(String line) {}
    }

    /** Every line that was not there before. */
    final class Lines implements LiveView {

        private final PrintWriter out;
        private final Set<String> told = new HashSet<>();

        public Lines(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void show(List<Family> families) {
            families.stream()
                    .flatMap(family -> FamilyTree.lines(family).stream())
                    .filter(told::add)
                    .forEach(out::println);
            out.flush();
        }

        @Override
        public void say(String line) {
            out.println(line);
            out.flush();
        }
    }

    /** The same place on the screen over and over. */
    final class Screen implements LiveView {

        /** A line that wrapped would be two, and the way up too short. */
        private static final String NO_WRAP = "\033[?7l";

        private static final String WRAP = "\033[?7h";
        private static final String CLEAR_LINE = "\033[2K";

        private final PrintWriter out;
        private int drawn;

        public Screen(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void show(List<Family> families) {
            if (drawn > 0) {
                out.printf("\033[%dA", drawn);
            }
            List<String> lines = families.stream()
                    .flatMap(family -> FamilyTree.lines(family).stream())
                    .toList();
            lines.forEach(line -> out.println(NO_WRAP + CLEAR_LINE + line + WRAP));
            out.flush();
            drawn = lines.size();
        }

        @Override
        public void say(String line) {
            drawn = 0;
            out.println(line);
            out.flush();
        }
    }
}
