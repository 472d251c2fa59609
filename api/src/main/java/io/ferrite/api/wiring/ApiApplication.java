package io.ferrite.api.wiring;

import io.ferrite.api.auth.AuthFilter;
import io.ferrite.api.contract.ContractResource;
import io.ferrite.api.extension.JournalResource;
import io.ferrite.api.front.BodyDrain;
import io.ferrite.api.front.BodyPace;
import io.ferrite.api.front.OriginFilter;
import io.ferrite.api.front.RequestIds;
import io.ferrite.api.front.ResponseHeaders;
import io.ferrite.api.problem.ProblemMapper;
import io.ferrite.api.resource.ConductorsResource;
import io.ferrite.api.resource.DriverVendorResource;
import io.ferrite.api.resource.DriversResource;
import io.ferrite.api.resource.HealthResource;
import io.ferrite.api.resource.NodeBiosResource;
import io.ferrite.api.resource.NodeChildrenResource;
import io.ferrite.api.resource.NodeFirmwareResource;
import io.ferrite.api.resource.NodeHistoryResource;
import io.ferrite.api.resource.NodeIndicatorsResource;
import io.ferrite.api.resource.NodeInventoryResource;
import io.ferrite.api.resource.NodeMaintenanceResource;
import io.ferrite.api.resource.NodeManagementResource;
import io.ferrite.api.resource.NodeMediaResource;
import io.ferrite.api.resource.NodeStatesResource;
import io.ferrite.api.resource.NodeTraitsResource;
import io.ferrite.api.resource.NodeValidationResource;
import io.ferrite.api.resource.NodeVendorResource;
import io.ferrite.api.resource.NodeVifsResource;
import io.ferrite.api.resource.NodesResource;
import io.ferrite.api.resource.PathFilter;
import io.ferrite.api.resource.RootResource;
import io.ferrite.api.resource.ShardsResource;
import io.ferrite.api.version.EndpointVersions;
import io.ferrite.api.version.VersionFilter;
import java.util.List;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** What the API is made of: filters, resources and the mapper of problems. Nothing is searched for. */
final class ApiApplication extends ResourceConfig {

    /** Every class with addresses. */
    static final List<Class<?>> RESOURCES = List.of(
            RootResource.class,
            HealthResource.class,
            NodesResource.class,
            NodeStatesResource.class,
            NodeMaintenanceResource.class,
            NodeChildrenResource.class,
            NodeHistoryResource.class,
            NodeInventoryResource.class,
            NodeTraitsResource.class,
            NodeVifsResource.class,
            NodeValidationResource.class,
            NodeManagementResource.class,
            NodeIndicatorsResource.class,
            NodeMediaResource.class,
            NodeVendorResource.class,
            NodeBiosResource.class,
            NodeFirmwareResource.class,
            DriverVendorResource.class,
            DriversResource.class,
            ConductorsResource.class,
            ShardsResource.class,
            JournalResource.class,
            ContractResource.class);

    private static final List<Class<?>> MANNERS = List.of(
            RequestIds.class,
            BodyPace.class,
            OriginFilter.class,
            AuthFilter.class,
            VersionFilter.class,
            PathFilter.class,
            EndpointVersions.class,
            ResponseHeaders.class,
            BodyDrain.class,
            ProblemMapper.class);

    ApiApplication(ApiBinder binder) {
        register(binder);
        MANNERS.forEach(this::register);
        RESOURCES.forEach(this::register);
        property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }
}
