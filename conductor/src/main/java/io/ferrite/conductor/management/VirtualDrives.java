package io.ferrite.conductor.management;

import static io.ferrite.drivers.spi.value.InterfaceKind.MANAGEMENT;

import io.ferrite.drivers.spi.management.VirtualMedia;
import io.ferrite.drivers.spi.value.MediaDevice;
import io.ferrite.drivers.spi.value.MediaImage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Images in the drives that BMCs pretend to have. What the hardware cannot do is found out afterwards. */
final class VirtualDrives {

    private static final String WORD = "virtual media";

    private final Machines machines;

    VirtualDrives(Machines machines) {
        this.machines = machines;
    }

    List<Map<String, String>> list(UUID node) {
        return machines.look(node).ask(MANAGEMENT, VirtualMedia.class, WORD, VirtualMedia::mounted).stream()
                .map(image -> Map.of("device_type", image.device().text(), "image_url", image.url()))
                .toList();
    }

    void insert(UUID node, MediaImage image) {
        String what = "attach device " + image.device().text();
        machines.start(
                node,
                what,
                task -> {},
                task -> Machines.of(task)
                        .tell(MANAGEMENT, VirtualMedia.class, WORD, (able, target) -> able.insert(target, image)));
    }

    void eject(UUID node, List<MediaDevice> devices) {
        String what = "detach devices "
                + String.join(", ", devices.stream().map(MediaDevice::text).toList());
        machines.start(
                node,
                what,
                task -> {},
                task -> Machines.of(task)
                        .tell(
                                MANAGEMENT,
                                VirtualMedia.class,
                                WORD,
                                (able, target) -> able.eject(target, Set.copyOf(devices))));
    }
}
