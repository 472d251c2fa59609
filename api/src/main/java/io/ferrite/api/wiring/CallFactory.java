package io.ferrite.api.wiring;

import io.ferrite.api.action.Call;
import io.ferrite.api.auth.AuthFilter;
import io.ferrite.api.resource.PathFilter;
import io.ferrite.api.version.VersionFilter;
import io.ferrite.api.view.Links;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Pattern;
import org.glassfish.hk2.api.Factory;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ContainerRequest;

/** Makes the {@link Call} of each request out of what the filters found. */
final class CallFactory implements Factory<Call> {

    private static final Map<String, String> USUAL_PORTS = Map.of("http", ":80", "https", ":443");
    private static final String PREFIX = "X-Forwarded-Prefix";
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+/?");

    private final Provider<ContainerRequest> requests;
    private final ApiSettings settings;
    private final FrontSettings front;

    @Inject
    CallFactory(Provider<ContainerRequest> requests, ApiSettings settings, FrontSettings front) {
        this.requests = requests;
        this.settings = settings;
        this.front = front;
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
            base = withoutUsualPort(request.getUriInfo().getBaseUri()).replaceFirst("/+$", "") + prefix(request);
        }
        return base.replaceFirst("/+$", "");
    }

    /** Proxies tell their port also where everybody knows it. */
    private static String withoutUsualPort(URI base) {
        String text = base.toString();
        String usual = USUAL_PORTS.getOrDefault(base.getScheme(), "");
        if (usual.isEmpty() || !base.getRawAuthority().endsWith(usual)) {
            return text;
        }
        return text.replaceFirst(usual + "(?=/|$)", "");
    }

    /** Below which path a proxy shows the service, where proxies are believed; what is no path is passed over. */
    private String prefix(ContainerRequestContext request) {
        String prefix = request.getHeaderString(PREFIX);
        if (!front.parseProxyHeaders()
                || prefix == null
                || !PATH.matcher(prefix).matches()) {
            return "";
        }
        return prefix;
    }
}
