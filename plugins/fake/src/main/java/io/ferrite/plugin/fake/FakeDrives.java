package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.management.VirtualMedia;
import io.ferrite.drivers.spi.value.MediaDevice;
import io.ferrite.drivers.spi.value.MediaImage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Virtual drives whose images are never fetched. */
final class FakeDrives implements VirtualMedia {

    private static final String WORD = "vmedia";

    private final FakeMachines machines;

    FakeDrives(FakeMachines machines) {
        this.machines = machines;
    }

    @Override
    public List<MediaImage> mounted(Target target) {
        FakeLacks.refuse(target, WORD);
        return machines.see(target).board().drives().entrySet().stream()
                .map(drive -> new MediaImage(drive.getKey(), drive.getValue()))
                .sorted(Comparator.comparing(MediaImage::device))
                .toList();
    }

    @Override
    public void insert(Target target, MediaImage image) {
        FakeLacks.refuse(target, WORD);
        machines.changeBoard(target, board -> board.with(image.device(), image.url()));
    }

    @Override
    public void eject(Target target, Set<MediaDevice> devices) {
        FakeLacks.refuse(target, WORD);
        devices.forEach(device -> machines.changeBoard(target, board -> board.without(device)));
    }
}
