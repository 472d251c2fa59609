package io.ferrite.api.contract;

import io.ferrite.api.action.Call;
import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.version.Microversion;
import io.ferrite.api.version.VersionHeader;
import io.ferrite.api.view.JsonValue;
import io.ferrite.core.problem.Problem;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /ferrite/v1/openapi.json}: the API of one version as an OpenAPI document. */
@Path("/ferrite/v1/openapi.json")
public final class ContractResource {

    private static final String VERSION = "microversion";

    /** What says which version is meant. */
    static final List<Parameter> PARAMETERS = List.of(Parameter.of(VERSION));

    private final Call call;
    private final OpenApi documents;

    @Inject
    public ContractResource(Call call, OpenApi documents) {
        this.call = call;
        this.documents = documents;
    }

    @GET
    public Response document() {
        Microversion version = call.arguments(PARAMETERS)
                .text(VERSION)
                .map(ContractResource::parse)
                .orElse(Microversion.latest());
        call.require(Rule.CONTRACT_GET);
        Map<String, Object> document = new LinkedHashMap<>(documents.of(version));
        document.put("servers", List.of(Map.of("url", call.links().base())));
        return Response.ok(JsonValue.body(document).stream(), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static Microversion parse(String text) {
        return VersionHeader.find(text)
                .orElseThrow(() -> Problem.invalid(
                        "There is no API version '%s'; there are %s to %s.",
                        text,
                        Microversion.oldest().text(),
                        Microversion.latest().text()));
    }
}
