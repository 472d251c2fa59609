package io.ferrite.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;

/** An enum whose constants have a spelling in Redfish. */
public interface Word {

    /** The exact spelling, for example {@code "ForceOff"}. */
    String word();

    /** The constant of {@code type} that is spelled {@code text}, or {@code other} where there is none. */
    static <E extends Enum<E> & Word> E find(Class<E> type, String text, E other) {
        for (E each : type.getEnumConstants()) {
            if (each.word().equals(text)) {
                return each;
            }
        }
        return other;
    }

    /** The known ones among {@code texts}; some BMCs put the list inside another list. */
    static <E extends Enum<E> & Word> Set<E> known(Class<E> type, JsonNode texts) {
        Set<E> found = EnumSet.noneOf(type);
        for (JsonNode text : texts) {
            if (text.isArray()) {
                found.addAll(known(type, text));
            }
            for (E each : type.getEnumConstants()) {
                if (each.word().equals(text.asText())) {
                    found.add(each);
                }
            }
        }
        return found;
    }
}
