package io.ferrite.api.wiring;

import io.ferrite.api.version.Microversion;
import io.ferrite.api.version.ReleaseVersions;
import io.ferrite.core.setting.Setting;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What stands between the network and the addresses.
 *
 * @param pinRelease the release, or version, whose clients have to be served; empty for the latest
 * @param parseProxyHeaders whether headers of proxies are believed
 * @param healthcheck whether there is {@code /healthcheck}
 * @param disableFile a file that makes it say that the service is not to be used; empty for none
 * @param maxConnections how many connections may be open
 * @param maxHeaderSize how many bytes the line and the headers of a request may have
 * @param requestGrace how long a client may take over the head of a request, or over the first bytes of its body
 * @param minBodyRate how many bytes of a body have to come in each second
 */
public record FrontSettings(
        @Setting(
                section = "DEFAULT",
                name = "pin_release_version",
                fallback = "",
                help =
                        "Serve no newer API version than this release (24.1, 2024.1, caracal) or version (1.90); for upgrades.")
        String pinRelease,

        @Setting(
                section = "oslo_middleware",
                name = "enable_proxy_headers_parsing",
                fallback = "false",
                help = "Whether X-Forwarded-* and Forwarded are believed; only behind a proxy that sets them.")
        boolean parseProxyHeaders,

        @Setting(
                section = "healthcheck",
                name = "enabled",
                fallback = "false",
                help = "Whether /healthcheck answers, for load balancers.")
        boolean healthcheck,

        @Setting(
                section = "healthcheck",
                name = "disable_by_file_path",
                fallback = "",
                help = "While this file exists, /healthcheck answers 503; none for never.")
        Path disableFile,

        @Setting(
                section = "api",
                name = "max_connections",
                fallback = "4096",
                help = "How many connections may be open at the same time; more have to wait.")
        int maxConnections,

        @Setting(
                section = "api",
                name = "max_header_size",
                fallback = "16384",
                help = "How many bytes the request line and the headers may have together.")
        int maxHeaderSize,

        @Setting(
                section = "api",
                name = "request_grace",
                fallback = "30",
                help =
                        "How long a client may take over the head of a request, or the first bytes of its body, in seconds.")
        Duration requestGrace,

        @Setting(
                section = "api",
                name = "min_body_rate",
                fallback = "4096",
                help =
                        "How many bytes of a body have to come in each second, after the grace; slower clients are cut off.")
        int minBodyRate) {

    private static final int SMALLEST_HEADER = 1024;

    public FrontSettings {
        if (!pinRelease.isEmpty() && ReleaseVersions.named(pinRelease).isEmpty()) {
            throw new IllegalArgumentException("'%s' is neither a version such as 1.90 nor one of these releases: %s."
                    .formatted(pinRelease, ReleaseVersions.known()));
        }
        if (maxConnections < 1 || minBodyRate < 1 || requestGrace.toSeconds() < 1) {
            throw new IllegalArgumentException("This has to be at least 1.");
        }
        if (maxHeaderSize < SMALLEST_HEADER) {
            throw new IllegalArgumentException(
                    "Requests need headers of at least %d bytes.".formatted(SMALLEST_HEADER));
        }
    }

    /** The newest version that is served. */
    Microversion newest() {
        return ReleaseVersions.named(pinRelease).orElse(Microversion.latest());
    }
}
