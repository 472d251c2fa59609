package io.ferrite.api.patch;

import io.ferrite.api.view.Mask;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.drivers.spi.value.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts stored secrets back where a client wrote the mask that it had been shown. */
final class KeptSecrets {

    private final Mask mask;
    private final NodeField<?> field;

    private KeptSecrets(Mask mask, NodeField<?> field) {
        this.mask = mask;
        this.field = field;
    }

    /**
     * {@code wanted} with the stored values in place of masks.
     *
     * @throws Problem of kind INVALID where nothing is stored that a mask could stand for
     */
    static Object restore(NodeField<?> field, Object wanted, Object stored) {
        if (field.equals(NodeField.DRIVER_INFO)) {
            return new KeptSecrets(Mask.DRIVER_INFO, field).unmask(wanted, stored);
        }
        if (field.equals(NodeField.INSTANCE_INFO)) {
            return new KeptSecrets(Mask.INSTANCE_INFO, field).unmask(wanted, stored);
        }
        return wanted;
    }

    private Object unmask(Object wanted, Object stored) {
        return switch (wanted) {
            case Map<?, ?> object -> unmaskObject(object, stored);
            case List<?> array -> unmaskArray(array, stored);
            case String text when stored instanceof String kept && text.equals(Mask.inText(kept)) -> kept;
            case null, default -> wanted;
        };
    }

    private Map<String, Object> unmaskObject(Map<?, ?> wanted, Object stored) {
        Map<String, Object> unmasked = new LinkedHashMap<>();
        wanted.forEach((key, value) -> unmasked.put((String) key, member((String) key, value, stored)));
        return unmasked;
    }

    private Object member(String key, Object wanted, Object stored) {
        boolean known = stored instanceof Map<?, ?> object && object.containsKey(key);
        Object before = null;
        if (stored instanceof Map<?, ?> object) {
            before = object.get(key);
        }
        if (!Secret.MASK.equals(wanted) || !mask.hides(key)) {
            return unmask(wanted, before);
        }
        if (!known) {
            throw Problem.invalid("%s has no stored '%s' that %s could stand for.", field, key, Secret.MASK);
        }
        return before;
    }

    private List<Object> unmaskArray(List<?> wanted, Object stored) {
        List<Object> unmasked = new ArrayList<>();
        for (int index = 0; index < wanted.size(); index++) {
            unmasked.add(unmask(wanted.get(index), itemOf(stored, index)));
        }
        return unmasked;
    }

    private static Object itemOf(Object stored, int index) {
        if (stored instanceof List<?> items && index < items.size()) {
            return items.get(index);
        }
        return null;
    }
}
