package io.ferrite.core.setting;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses what somebody meant to write. */
final class Spelling {

    private Spelling() {}

    /** {@code " Did you mean port?"}, or nothing where no name is near. Starts with a blank. */
    static String suggestion(String written, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(written, name) <= Math.max(2, name.length() / 2))
                .min(Comparator.comparingInt(name -> distance(written, name)))
                .map(name -> " Did you mean " + name + "?")
                .orElse("");
    }

    /** How many letters have to be added, taken away or replaced to make one word of the other. */
    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] above = new int[right.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            above = next(above, left.charAt(row - 1), right, row);
        }
        return above[right.length()];
    }

    private static int[] next(int[] above, char letter, String right, int row) {
        int[] line = new int[above.length];
        line[0] = row;
        for (int column = 1; column < line.length; column++) {
            int replaced = above[column - 1];
            if (letter != right.charAt(column - 1)) {
                replaced++;
            }
            line[column] = Math.min(replaced, 1 + Math.min(above[column], line[column - 1]));
        }
        return line;
    }
}
