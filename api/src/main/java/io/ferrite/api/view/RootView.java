package io.ferrite.api.view;

import static io.ferrite.api.version.Microversion.V1_1;
import static io.ferrite.api.version.Microversion.V1_22;
import static io.ferrite.api.version.Microversion.V1_23;
import static io.ferrite.api.version.Microversion.V1_32;
import static io.ferrite.api.version.Microversion.V1_49;
import static io.ferrite.api.version.Microversion.V1_52;
import static io.ferrite.api.version.Microversion.V1_54;
import static io.ferrite.api.version.Microversion.V1_55;
import static io.ferrite.api.version.Microversion.V1_82;
import static io.ferrite.api.version.Microversion.V1_84;
import static io.ferrite.api.version.Microversion.V1_92;
import static io.ferrite.api.version.Microversion.V1_96;

import io.ferrite.api.version.Microversion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents at the roots of the service. */
public final class RootView {

    /** A resource with the first version that has it. */
    public record Resource(String name, Microversion since) {}

    /** The resources that the document at {@code /v1} leads to. */
    public static final List<Resource> RESOURCES = List.of(
            new Resource("chassis", V1_1),
            new Resource("nodes", V1_1),
            new Resource("ports", V1_1),
            new Resource("drivers", V1_1),
            new Resource("lookup", V1_22),
            new Resource("heartbeat", V1_22),
            new Resource("portgroups", V1_23),
            new Resource("volume", V1_32),
            new Resource("conductors", V1_49),
            new Resource("allocations", V1_52),
            new Resource("events", V1_54),
            new Resource("deploy_templates", V1_55),
            new Resource("shards", V1_82),
            new Resource("continue_inspection", V1_84),
            new Resource("runbooks", V1_92),
            new Resource("inspection_rules", V1_96));

    private static final String ID = "v1";
    private static final String MANUAL = "https://docs.openstack.org/api-ref/baremetal/";
    private static final String JSON = "application/json";

    private RootView() {}

    /** The document at {@code /}. */
    public static JsonBody root(Links links) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", "Ferrite");
        document.put("description", "A bare-metal service that speaks the OpenStack Bare Metal API.");
        document.put("default_version", version(links));
        document.put("versions", List.of(version(links)));
        return json -> JsonValue.write(json, document);
    }

    /** The document at {@code /v1}: the resources that a client of {@code version} knows. */
    public static JsonBody first(Links links, Microversion version) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", ID);
        document.put("links", List.of(Links.link(links.base() + "/v1/", "self"), manual()));
        document.put("media_types", mediaTypes());
        document.put("version", version(links));
        RESOURCES.stream()
                .filter(resource -> version.reaches(resource.since()))
                .forEach(resource -> document.put(resource.name(), links.pair(resource.name() + "/")));
        return json -> JsonValue.write(json, document);
    }

    private static Map<String, String> manual() {
        Map<String, String> manual = new LinkedHashMap<>(Links.link(MANUAL, "describedby"));
        manual.put("type", "text/html");
        return manual;
    }

    private static Map<String, String> mediaTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("base", JSON);
        types.put("type", "application/vnd.openstack.ironic.v1+json");
        return types;
    }

    private static Map<String, Object> version(Links links) {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("id", ID);
        version.put("status", "CURRENT");
        version.put("min_version", Microversion.oldest().text());
        version.put("version", Microversion.latest().text());
        version.put("links", List.of(Links.link(links.base() + "/v1/", "self")));
        return version;
    }
}
