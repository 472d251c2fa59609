package io.ferrite.core.rpc;

import io.ferrite.drivers.spi.value.BootMode;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.IndicatorPlace;
import io.ferrite.drivers.spi.value.IndicatorState;
import io.ferrite.drivers.spi.value.MediaDevice;
import io.ferrite.drivers.spi.value.MediaImage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What can be asked of the hardware of one node, beside its power. The name says how it is answered: what begins with {@code
 * Read} or {@code List} is answered by {@link Reply.Answer}; all else by {@link Reply.Accepted}, except {@link CallVendor}.
 */
public sealed interface HardwareRequest {

    /** Answered by {@code {"boot_device": "…", "persistent": …}}, with nulls for what is not known. */
    record ReadBootDevice() implements HardwareRequest {}

    /** Answered by the names of the devices that can be set. */
    record ListBootDevices() implements HardwareRequest {}

    /** Answered when it is done. */
    record SetBootDevice(BootSetting setting) implements HardwareRequest {
        public SetBootDevice {
            Objects.requireNonNull(setting, "setting");
        }
    }

    /** Answered once the node is held; a failure is told by its last error. */
    record SetBootMode(BootMode mode) implements HardwareRequest {
        public SetBootMode {
            Objects.requireNonNull(mode, "mode");
        }
    }

    /** Answered once the node is held; a failure is told by its last error. */
    record SetSecureBoot(boolean on) implements HardwareRequest {}

    /** Answered when it is done. */
    record InjectNmi() implements HardwareRequest {}

    /** Answered by a list of {@code {"component": "…", "name": "…", "readonly": …, "states": ["…"]}}. */
    record ListIndicators() implements HardwareRequest {}

    /** Answered by the state of the light as a text. */
    record ReadIndicator(IndicatorPlace place) implements HardwareRequest {
        public ReadIndicator {
            Objects.requireNonNull(place, "place");
        }
    }

    /** Answered when it is done. */
    record SetIndicator(IndicatorPlace place, IndicatorState state) implements HardwareRequest {
        public SetIndicator {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(state, "state");
        }
    }

    /** Answered once the node is held; a failure is told by its last error. */
    record InsertMedia(MediaImage image) implements HardwareRequest {
        public InsertMedia {
            Objects.requireNonNull(image, "image");
        }
    }

    /**
     * Answered once the node is held; a failure is told by its last error.
     *
     * @param devices the drives to be emptied
     */
    record EjectMedia(List<MediaDevice> devices) implements HardwareRequest {
        public EjectMedia {
            devices = List.copyOf(devices);
        }
    }

    /** Answered by a list of {@code {"device_type": "…", "image_url": "…"}}. */
    record ListMedia() implements HardwareRequest {}

    /** Answered by {@code {"console_enabled": …, "console_info": {…} or null}}. */
    record ReadConsole() implements HardwareRequest {}

    /** Answered once the node is held; a failure is told by its last error. */
    record SwitchConsole(boolean enabled) implements HardwareRequest {}

    /**
     * Answered when it is stored.
     *
     * @param config a checked target configuration; empty for none
     */
    record SetTargetRaid(Map<String, Object> config) implements HardwareRequest {
        public SetTargetRaid {
            config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
        }
    }

    /** Answered by an object from the names of methods to what is known of them, as clients see it. */
    record ListVendorMethods() implements HardwareRequest {}

    /**
     * Answered by {@link Reply.Answer} with what the method said; by {@link Reply.Accepted}, once it is on its way, where the
     * method is asynchronous.
     *
     * @param httpMethod how the client called, for example {@code POST}
     * @param method the name of the method
     * @param arguments JSON values
     */
    record CallVendor(String httpMethod, String method, Map<String, Object> arguments) implements HardwareRequest {
        public CallVendor {
            Objects.requireNonNull(httpMethod, "httpMethod");
            Objects.requireNonNull(method, "method");
            arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        }

        /** Without the arguments: they may be secret. */
        @Override
        public String toString() {
            return "CallVendor[%s %s]".formatted(httpMethod, method);
        }
    }
}
