package io.ferrite.api.wiring;

import io.ferrite.api.action.Call;
import io.ferrite.api.auth.AuthFilter;
import io.ferrite.api.resource.PathFilter;
import io.ferrite.api.version.VersionFilter;
import io.ferrite.api.view.Links;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Collections;
import org.glassfish.hk2.api.Factory;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ContainerRequest;

/** Makes the {@link Call} of each request out of what the filters found. */
final class CallFactory implements Factory<Call> {

    private final Provider<ContainerRequest> requests;
    private final ApiSettings settings;

    @Inject
    CallFactory(Provider<ContainerRequest> requests, ApiSettings settings) {
        this.requests = requests;
        this.settings = settings;
    }

    @Override
    @RequestScoped
    public Call provide() {
        ContainerRequestContext request = requests.get();
        return new Call(
                VersionFilter.versionOf(request).orElseThrow(),
                AuthFilter.callerOf(request),
                new Links(base(request)),
                Collections.unmodifiableMap(request.getUriInfo().getQueryParameters()),
                PathFilter.cutIdent(request));
    }

    @Override
    public void dispose(Call call) {}

    private String base(ContainerRequestContext request) {
        String base = settings.publicEndpoint();
        if (base.isEmpty()) {
            base = request.getUriInfo().getBaseUri().toString();
        }
        return base.replaceFirst("/+$", "");
    }
}
