package io.ferrite.api.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A body that may carry a config drive; closing it deletes what was put aside. */
public final class DriveBody implements AutoCloseable {

    private final Map<String, Object> values;
    private final DriveLexer lexer;

    DriveBody(Map<String, Object> values, DriveLexer lexer) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.lexer = lexer;
    }

    /** JSON values by key; a long config drive is a {@link SpooledDrive}. */
    public Map<String, Object> values() {
        return values;
    }

    @Override
    public void close() {
        lexer.close();
    }
}
