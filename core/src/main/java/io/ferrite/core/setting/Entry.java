package io.ferrite.core.setting;

/**
 * A value as somebody wrote it.
 *
 * @param section the section, for example {@code api}
 * @param name the option's name as written, possibly a former one
 * @param value the text, without surrounding blanks
 * @param place where it was written
 */
record Entry(String section, String name, String value, Place place) {

    /** {@code section.name}, as {@code --set} spells it. */
    String path() {
        return section + "." + name;
    }
}
