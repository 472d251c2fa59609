package io.ferrite.api.wiring;

import io.ferrite.api.front.Origins;
import io.ferrite.core.setting.Setting;
import java.time.Duration;
import java.util.List;

/**
 * Use of the API by scripts of other origins, in browsers.
 *
 * @param allowedOrigin origins that may use the API; none turns all of this off
 * @param allowCredentials whether their scripts may send credentials
 * @param exposeHeaders headers of answers that their scripts may see
 * @param maxAge how long browsers may remember what they may do
 * @param allowMethods methods that they may use
 * @param allowHeaders headers that they may send
 */
public record CorsSettings(
        @Setting(
                section = "cors",
                name = "allowed_origin",
                fallback = "",
                help =
                        "Origins whose scripts may use the API, such as https://horizon.example.org; * for all, none for off.")
        List<String> allowedOrigin,

        @Setting(
                section = "cors",
                name = "allow_credentials",
                fallback = "true",
                help = "Whether those scripts may send credentials; never where only * allows them.")
        boolean allowCredentials,

        @Setting(
                section = "cors",
                name = "expose_headers",
                fallback = "X-OpenStack-Ironic-API-Version, X-OpenStack-Ironic-API-Minimum-Version, "
                        + "X-OpenStack-Ironic-API-Maximum-Version, OpenStack-API-Version, OpenStack-Request-Id, "
                        + "X-OpenStack-Request-Id, Location",
                help = "Headers of answers that those scripts may see.")
        List<String> exposeHeaders,

        @Setting(
                section = "cors",
                name = "max_age",
                fallback = "3600",
                help = "How long browsers may remember what they may do, in seconds.")
        Duration maxAge,

        @Setting(
                section = "cors",
                name = "allow_methods",
                fallback = "GET, PUT, POST, DELETE, PATCH",
                help = "Methods that those scripts may use.")
        List<String> allowMethods,

        @Setting(
                section = "cors",
                name = "allow_headers",
                fallback = "Authorization, X-Auth-Token, OpenStack-API-Version, X-OpenStack-Ironic-API-Version, "
                        + "X-OpenStack-Request-Id",
                help = "Headers that those scripts may send.")
        List<String> allowHeaders) {

    public CorsSettings {
        allowedOrigin = List.copyOf(allowedOrigin);
        exposeHeaders = List.copyOf(exposeHeaders);
        allowMethods = List.copyOf(allowMethods);
        allowHeaders = List.copyOf(allowHeaders);
    }

    Origins origins() {
        return new Origins(
                allowedOrigin, allowCredentials, exposeHeaders, maxAge.toSeconds(), allowMethods, allowHeaders);
    }
}
