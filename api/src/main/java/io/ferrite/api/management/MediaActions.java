package io.ferrite.api.management;

import static io.ferrite.api.version.Microversion.V1_89;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.Conductors;
import io.ferrite.api.action.NodeFinder;
import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.MediaRequest;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.JsonValue;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.rpc.Command.AskHardware;
import io.ferrite.core.rpc.HardwareRequest;
import io.ferrite.drivers.spi.value.MediaDevice;
import io.ferrite.drivers.spi.value.MediaImage;
import io.ferrite.drivers.spi.value.WireText;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Images in the virtual drives of nodes. */
public final class MediaActions {

    private static final Parameter DEVICES = Parameter.list("device_types", V1_89);

    /** Which drives are meant. */
    public static final List<Parameter> PARAMETERS = List.of(DEVICES);

    private static final Set<String> SCHEMES = Set.of("http", "https", "nfs", "cifs", "smb");
    private static final Set<String> DIRECT = Set.of("http", "swift");

    private final NodeFinder finder;
    private final Conductors conductors;

    @Inject
    public MediaActions(NodeFinder finder, Conductors conductors) {
        this.finder = finder;
        this.conductors = conductors;
    }

    /** What is in the drives. */
    public JsonBody list(Call call, String ident) {
        call.noArguments();
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_GET_MEDIA);
        Object media = conductors.ask(node, new AskHardware(node.uuid(), new HardwareRequest.ListMedia()));
        return json -> JsonValue.write(json, media);
    }

    /** Asks for an image to be inserted; returns once the conductor has taken on the work. */
    public void insert(Call call, String ident, MediaRequest request) {
        MediaImage image = new MediaImage(device(request.deviceType()), address(request.imageUrl()));
        requireDirect(request.imageDownloadSource());
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_ATTACH_MEDIA);
        conductors.start(node, new AskHardware(node.uuid(), new HardwareRequest.InsertMedia(image)));
    }

    /** Asks for drives to be emptied, all of them where none is named. */
    public void eject(Call call, String ident) {
        List<MediaDevice> named = call.arguments(PARAMETERS).list("device_types").stream()
                .map(MediaActions::device)
                .toList();
        List<MediaDevice> devices = named.isEmpty() ? List.of(MediaDevice.values()) : named;
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_DETACH_MEDIA);
        conductors.start(node, new AskHardware(node.uuid(), new HardwareRequest.EjectMedia(devices)));
    }

    private static MediaDevice device(String text) {
        return WireText.find(MediaDevice.class, text)
                .orElseThrow(() -> Problem.invalid(
                        "'%s' is no device type; there are: %s.", text, WireText.all(MediaDevice.class)));
    }

    private static String address(String url) {
        String scheme = url.split(":", 2)[0].toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || !url.contains("://")) {
            throw Problem.invalid("'image_url' starts with http, https, nfs, cifs or smb, and is not '%s'.", url);
        }
        return url;
    }

    /** The BMC gets the image by itself; nothing here keeps copies. */
    private static void requireDirect(String source) {
        if (source != null && !DIRECT.contains(source)) {
            throw Problem.invalid(
                    "'image_download_source' is http or swift, not '%s'; images are not copied on their way.", source);
        }
    }
}
