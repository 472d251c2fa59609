package io.ferrite.redfish;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a BMC is and how to enter.
 *
 * @param origin scheme, host and port, without a path
 * @param root the path of the service root, without a slash at its end
 * @param credentials who enters
 * @param trust whose certificates are believed
 */
public record Endpoint(URI origin, String root, Credentials credentials, Trust trust) {

    private static final String USUAL_ROOT = "/redfish/v1";

    public Endpoint {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(trust, "trust");
    }

    /**
     * Reads {@code host}, {@code host:port} or a URL. Without a scheme it is https; plain http has to be written out. A
     * path in it is the path of the service root.
     *
     * @throws IllegalArgumentException with a sentence for people, where the address is none of these
     */
    public static Endpoint of(String address, Credentials credentials, Trust trust) {
        URI url = url(address.strip());
        return new Endpoint(origin(url), root(url.getPath()), credentials, trust);
    }

    /** The host alone, as other protocols of the same BMC need it; IPv6 addresses without brackets. */
    public String host() {
        return origin.getHost().replace("[", "").replace("]", "");
    }

    private static URI url(String address) {
        try {
            URI url = URI.create(withScheme(address));
            if (url.getHost() != null && url.getUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(complaint(address), unreadable);
        }
        throw new IllegalArgumentException(complaint(address));
    }

    private static String withScheme(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https://") || lower.startsWith("http://")) {
            return address;
        }
        return "https://" + bracketed(address);
    }

    private static String bracketed(String address) {
        boolean bareIpv6 = address.indexOf(':') != address.lastIndexOf(':') && !address.contains("[");
        return bareIpv6 ? "[" + address + "]" : address;
    }

    private static URI origin(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return URI.create(url.getScheme().toLowerCase(Locale.ROOT) + "://" + url.getHost() + port);
    }

    private static String root(String path) {
        String bare = path.replaceAll("/+$", "");
        return bare.isEmpty() ? USUAL_ROOT : bare;
    }

    private static String complaint(String address) {
        return "'%s' is no address of a Redfish service: write host, host:port or https://host:port"
                .formatted(address.replaceAll("//[^/@]*@", "//******@"));
    }
}
