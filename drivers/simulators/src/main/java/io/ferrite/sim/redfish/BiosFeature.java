package io.ferrite.sim.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * BIOS attributes of a system: a change waits on the settings page and takes effect at the next boot.
 *
 * @param systemPath the path of the system that has the pages {@code Bios} and {@code Bios/Settings}
 */
public record BiosFeature(String systemPath, SystemFeature.Manner manner) implements Feature {
    private static final String ATTRIBUTES = "Attributes";

    @Override
    public void addTo(Service service) {
        service.route("PATCH", settings(), call -> patch(service, call));
        service.route("POST", bios() + "/Actions/Bios.ResetBios", call -> {
            service.arrived("Bios.ResetBios");
            return manner.success();
        });
        service.machine().afterBoot(() -> apply(service));
    }

    private String bios() {
        return systemPath + "/Bios";
    }

    private String settings() {
        return systemPath + "/Bios/Settings";
    }

    private Answer patch(Service service, Call call) {
        ObjectNode wanted = call.body().orElseGet(Json::object).withObject(ATTRIBUTES);
        List<String> names =
                wanted.propertyStream().map(entry -> entry.getKey()).toList();
        service.arrived("Bios " + ATTRIBUTES + "="
                + names.stream().map(name -> words(name, wanted)).toList());
        ObjectNode known = attributes(service, bios());
        Optional<String> stranger =
                names.stream().filter(name -> !known.has(name)).findFirst();
        if (stranger.isPresent()) {
            return Errors.unknownProperty(stranger.get());
        }
        service.pages().merge(settings(), wrapped(wanted));
        return manner.success();
    }

    private static String words(String name, ObjectNode wanted) {
        boolean secret = name.contains("Password");
        return name + ":" + (secret ? "****" : wanted.path(name).asText());
    }

    private static ObjectNode attributes(Service service, String path) {
        return service.pages()
                .page(path)
                .map(page -> page.withObject(ATTRIBUTES))
                .orElseGet(Json::object);
    }

    private static ObjectNode wrapped(ObjectNode attributes) {
        ObjectNode page = Json.object();
        page.set(ATTRIBUTES, attributes);
        return page;
    }

    private void apply(Service service) {
        ObjectNode pending = attributes(service, settings());
        service.pages().merge(bios(), wrapped(pending));
        service.pages().page(settings()).ifPresent(page -> {
            page.putObject(ATTRIBUTES);
            service.pages().put(settings(), page);
        });
    }
}
