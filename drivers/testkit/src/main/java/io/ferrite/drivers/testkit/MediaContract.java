package io.ferrite.drivers.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.management.VirtualMedia;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.MediaDevice;
import io.ferrite.drivers.spi.value.MediaImage;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proves {@link VirtualMedia}. */
public abstract class MediaContract {

    private static final MediaImage FIRST = new MediaImage(MediaDevice.CDROM, "http://images.test/first.iso");
    private static final MediaImage SECOND = new MediaImage(MediaDevice.CDROM, "http://images.test/second.iso");

    /** The machine; the same one within a test. */
    protected abstract MachineUnderTest machine();

    @BeforeEach
    void beginEmpty() {
        media().eject(target(), Set.of(MediaDevice.values()));
    }

    @Test
    void showsWhatWasInserted() {
        media().insert(target(), FIRST);
        assertThat(media().mounted(target())).containsExactly(FIRST);
    }

    @Test
    void aNewImageTakesThePlaceOfTheOldOne() {
        media().insert(target(), FIRST);
        media().insert(target(), SECOND);
        assertThat(media().mounted(target())).containsExactly(SECOND);
    }

    @Test
    void emptiesTheDrivesThatAreNamedOnly() {
        media().insert(target(), FIRST);
        media().eject(target(), Set.of(MediaDevice.FLOPPY));
        assertThat(media().mounted(target())).containsExactly(FIRST);
        media().eject(target(), Set.of(MediaDevice.CDROM, MediaDevice.FLOPPY));
        assertThat(media().mounted(target())).isEmpty();
        media().eject(target(), Set.of(MediaDevice.CDROM));
    }

    private Target target() {
        return machine().target();
    }

    private VirtualMedia media() {
        return (VirtualMedia) machine().capability(InterfaceKind.MANAGEMENT);
    }
}
