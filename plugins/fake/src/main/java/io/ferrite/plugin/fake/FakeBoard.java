package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.value.BootMode;
import io.ferrite.drivers.spi.value.IndicatorPlace;
import io.ferrite.drivers.spi.value.IndicatorState;
import io.ferrite.drivers.spi.value.MediaDevice;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a fake machine has beside power and boot device, at one moment.
 *
 * @param mode how its firmware boots
 * @param secureBoot whether secure boot is on
 * @param interrupts how many non-maskable interrupts it got
 * @param lights those that were set; others are on
 * @param drives the addresses of the images in its virtual drives
 * @param settings the settings of its firmware
 * @param versions the versions of its parts that have firmware
 */
record FakeBoard(
        BootMode mode,
        boolean secureBoot,
        int interrupts,
        Map<IndicatorPlace, IndicatorState> lights,
        Map<MediaDevice, String> drives,
        Map<String, String> settings,
        Map<String, String> versions) {

    static final FakeBoard NEW = new FakeBoard(BootMode.UEFI, false, 0, Map.of(), Map.of(), Map.of(), Map.of());

    FakeBoard {
        lights = Map.copyOf(lights);
        drives = Map.copyOf(drives);
        settings = Map.copyOf(settings);
        versions = Map.copyOf(versions);
    }

    FakeBoard with(BootMode changed) {
        return new FakeBoard(changed, secureBoot, interrupts, lights, drives, settings, versions);
    }

    FakeBoard withSecureBoot(boolean changed) {
        return new FakeBoard(mode, changed, interrupts, lights, drives, settings, versions);
    }

    FakeBoard interrupted() {
        return new FakeBoard(mode, secureBoot, interrupts + 1, lights, drives, settings, versions);
    }

    FakeBoard with(IndicatorPlace place, IndicatorState state) {
        Map<IndicatorPlace, IndicatorState> more = new HashMap<>(lights);
        more.put(place, state);
        return new FakeBoard(mode, secureBoot, interrupts, more, drives, settings, versions);
    }

    FakeBoard with(MediaDevice device, String url) {
        Map<MediaDevice, String> more = new HashMap<>(drives);
        more.put(device, url);
        return new FakeBoard(mode, secureBoot, interrupts, lights, more, settings, versions);
    }

    FakeBoard without(MediaDevice device) {
        Map<MediaDevice, String> less = new EnumMap<>(MediaDevice.class);
        less.putAll(drives);
        less.remove(device);
        return new FakeBoard(mode, secureBoot, interrupts, lights, less, settings, versions);
    }

    FakeBoard withSettings(Map<String, String> changed) {
        return new FakeBoard(mode, secureBoot, interrupts, lights, drives, changed, versions);
    }

    FakeBoard withVersion(String component, String version) {
        Map<String, String> more = new TreeMap<>(versions);
        more.put(component, version);
        return new FakeBoard(mode, secureBoot, interrupts, lights, drives, settings, more);
    }
}
