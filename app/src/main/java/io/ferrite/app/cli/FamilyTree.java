package io.ferrite.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws a family: one line per machine with what each step came to there. */
public final class FamilyTree {

    private FamilyTree() {}

    /** The lines, the host first. */
    public static List<String> lines(Family family) {
        List<String> lines = new ArrayList<>();
        int width = width(family);
        lines.add(line(family, family.host(), "", width));
        List<Family.Member> children = family.children();
        for (Family.Member child : children) {
            lines.add(line(family, child, branch(child.equals(children.getLast())), width));
        }
        return lines;
    }

    private static String branch(boolean last) {
        if (last) {
            return "└─ ";
        }
        return "├─ ";
    }

    private static int width(Family family) {
        return family.members().stream()
                        .mapToInt(member -> member.name().length())
                        .max()
                        .orElse(0)
                + branch(true).length();
    }

    private static String line(Family family, Family.Member member, String branch, int width) {
        String steps = family.runsOn(member).stream().map(FamilyTree::outcome).collect(Collectors.joining("  "));
        return "%s  %-12s  %s"
                .formatted(padded(branch + member.name(), width), member.state(), steps)
                .stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String outcome(Run run) {
        String said = mark(run.state()) + " " + run.step();
        if (run.reason().isEmpty()) {
            return said;
        }
        return said + " (" + run.reason() + ")";
    }

    /** Words of a later release are shown as they are. */
    private static String mark(String state) {
        return switch (state) {
            case "pending" -> "·";
            case "running" -> "▶";
            case "waiting" -> "…";
            case "done" -> "✔";
            case "failed" -> "✘";
            case "skipped" -> "-";
            default -> state;
        };
    }
}
