package io.ferrite.app.cli;

import java.util.Locale;

/**
 * A column of a list.
 *
 * @param title what stands above it
 * @param member the member of each object that stands in it
 */
record Column(String title, String member) {

    /** From {@code Power State}, or {@code Provisioning State:provision_state} where the member has another name. */
    static Column of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new Column(text, text.toLowerCase(Locale.ROOT).replace(' ', '_'));
        }
        return new Column(text.substring(0, colon), text.substring(colon + 1));
    }

    /** A column that is called as its member. */
    static Column plain(String member) {
        return new Column(member.strip(), member.strip());
    }
}
