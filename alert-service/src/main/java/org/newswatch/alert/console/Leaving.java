package org.newswatch.alert.console;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.newswatch.gate.Problem;

/** Puts on every page what keeps it safe, and makes a page of a refusal. */
@Provider
@Console
class Leaving implements ContainerResponseFilter {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");

    private final Pages pages;

    Leaving(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            response.setEntity(pages.show("problem", Map.of("problem", problem)), new Annotation[0], HTML);
        }
        var headers = response.getHeaders();
        if (headers.getFirst("Location") instanceof URI place) {
            headers.putSingle("Location", onThisHost(place));
        }
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("X-Frame-Options", "DENY");
        headers.putIfAbsent("Cache-Control", List.of("no-store"));
    }

    /** All places that pages lead to are pages. Behind what ends TLS, the scheme of the request is not that of the browser. */
    private static String onThisHost(URI place) {
        return place.getRawPath() + (place.getRawQuery() == null ? "" : "?" + place.getRawQuery());
    }
}
