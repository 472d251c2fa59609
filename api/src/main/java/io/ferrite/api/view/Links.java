package io.ferrite.api.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Addresses of resources.
 *
 * @param base where clients reach the service, without a slash at its end
 */
public record Links(String base) {

    /** An address, and what it is to the thing that has it. */
    public record Link(String href, String rel) {}

    private static final String ROOT = "/v1/";

    /** The address of {@code path} below the root of the first API, for example {@code nodes/X/states}. */
    public String address(String path) {
        return base + ROOT + path;
    }

    /** The links that a resource has to itself: with the root of the API, and without. */
    public List<Link> pair(String path) {
        return List.of(new Link(address(path), "self"), new Link(base + "/" + path, "bookmark"));
    }

    /** One link as a document: {@code href}, then {@code rel}. */
    public static Map<String, String> link(String address, String relation) {
        Map<String, String> link = new LinkedHashMap<>();
        link.put("href", address);
        link.put("rel", relation);
        return link;
    }

    /** {@code text} as part of a path or of a query. */
    public static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
