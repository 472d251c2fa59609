package io.ferrite.core.setting;

import java.util.List;

/** The settings are wrong. The message has all mistakes, one per line. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsException(List<String> mistakes) {
        super(String.join("\n", mistakes));
    }
}
