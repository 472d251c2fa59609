package io.ferrite.api.wiring;

import io.ferrite.core.setting.Setting;
import java.time.Duration;
import java.util.List;

/**
 * The settings of the API. Defaults are in the annotations; {@code etc/conf} has them all with their help.
 *
 * @param hostIp where it listens
 * @param port on which port; 0 takes a free one
 * @param publicEndpoint how clients reach it, empty for as they did
 * @param maxLimit the longest page of a list
 * @param maxBody the largest body of a request in bytes
 * @param maxProvisionBody the largest body of a provisioning request in bytes
 * @param maxDepth how many objects and arrays may stand in one another in a body
 * @param idleTimeout how long a connection may be silent
 * @param disallowCleanSteps steps that clean_steps must not have
 * @param disallowDeploySteps steps that deploy_steps must not have
 * @param disallowServiceSteps steps that service_steps must not have
 * @param defaultResourceClass for new nodes, empty for none
 * @param defaultConductorGroup for new nodes
 */
public record ApiSettings(
        @Setting(section = "api", name = "host_ip", fallback = "127.0.0.1", help = "The address to listen on.")
        String hostIp,

        @Setting(section = "api", name = "port", fallback = "6385", help = "The port to listen on; 0 takes a free one.")
        int port,

        @Setting(
                section = "api",
                name = "public_endpoint",
                fallback = "",
                help = "How clients reach the service, for links; empty for the way in which they did.")
        String publicEndpoint,

        @Setting(section = "api", name = "max_limit", fallback = "1000", help = "The longest page of a list.")
        int maxLimit,

        @Setting(
                section = "api",
                name = "max_json_body_size",
                fallback = "1048576",
                help = "The largest body of a request in bytes.")
        int maxBody,

        @Setting(
                section = "api",
                name = "max_json_body_size_provision",
                fallback = "67108864",
                help = "The largest body of a provisioning request, which may carry a config drive, in bytes.")
        int maxProvisionBody,

        @Setting(
                section = "api",
                name = "max_json_body_depth",
                fallback = "25",
                help = "How many objects and arrays may stand in one another in a body.")
        int maxDepth,

        @Setting(
                section = "api",
                name = "idle_timeout",
                fallback = "30",
                help = "How long a connection may be silent, in seconds.")
        Duration idleTimeout,

        @Setting(
                section = "api",
                name = "disallow_clean_steps",
                fallback = "vendor.send_raw",
                help = "Steps that users must not ask for when they clean, as interface.step.")
        List<String> disallowCleanSteps,

        @Setting(
                section = "api",
                name = "disallow_deploy_steps",
                fallback = "vendor.send_raw",
                help = "Steps that users must not ask for when they deploy, as interface.step.")
        List<String> disallowDeploySteps,

        @Setting(
                section = "api",
                name = "disallow_service_steps",
                fallback = "vendor.send_raw",
                help = "Steps that users must not ask for when they service, as interface.step.")
        List<String> disallowServiceSteps,

        @Setting(
                section = "DEFAULT",
                name = "default_resource_class",
                fallback = "",
                help = "The resource class of new nodes that name none; empty for none.")
        String defaultResourceClass,

        @Setting(
                section = "DEFAULT",
                name = "default_conductor_group",
                fallback = "",
                help = "The conductor group of new nodes that name none.")
        String defaultConductorGroup) {

    public ApiSettings {
        disallowCleanSteps = List.copyOf(disallowCleanSteps);
        disallowDeploySteps = List.copyOf(disallowDeploySteps);
        disallowServiceSteps = List.copyOf(disallowServiceSteps);
    }
}
