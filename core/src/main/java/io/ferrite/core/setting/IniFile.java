package io.ferrite.core.setting;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a configuration file: {@code [section]} lines, {@code name = value} lines, and comments, which are lines that
 * begin with {@code #} or {@code ;}. A value is all that follows the first equals sign, without surrounding blanks.
 */
final class IniFile {

    private final String file;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private String section = "";

    private IniFile(String file) {
        this.file = file;
    }

    /**
     * Reads {@code content}.
     *
     * @param file what to call it in messages
     */
    static IniFile read(String file, String content) {
        IniFile read = new IniFile(file);
        List<String> lines = content.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            read.line(lines.get(index).strip(), Place.line(file, index + 1));
        }
        return read;
    }

    private void line(String line, Place place) {
        if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
            return;
        }
        if (line.startsWith("[") && line.endsWith("]")) {
            section = line.substring(1, line.length() - 1).strip();
            return;
        }
        int equals = line.indexOf('=');
        if (equals < 1) {
            mistakes.add(place.says("expected [section] or name = value."));
            return;
        }
        if (section.isEmpty()) {
            mistakes.add(place.says("this option stands before the first [section]."));
            return;
        }
        String name = line.substring(0, equals).strip();
        entries.add(new Entry(section, name, line.substring(equals + 1).strip(), place));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    @Override
    public String toString() {
        return "IniFile[" + file + "]";
    }
}
