package org.newswatch.alert.preview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.subscribe.Ids;
import org.newswatch.alert.subscribe.Subscriptions;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** Why a subscription was told of an article, or was not. */
@Path("/v1/subscriptions/{id}/why")
@RolesAllowed(Role.SUBSCRIBER)
public class WhyResource {

    private static final int MAX_ARTICLE = 4_000;

    private final Subscriptions subscriptions;
    private final Tracing tracing;
    private final Callers callers;

    WhyResource(Subscriptions subscriptions, Tracing tracing, Callers callers) {
        this.subscriptions = subscriptions;
        this.tracing = tracing;
        this.callers = callers;
    }

    /** @param article by id or address */
    @GET
    public Trace why(@RestPath String id, @RestQuery @Nullable String article) {
        var subscription = Ids.parse(id)
                .flatMap(known -> subscriptions.view(callers.current().tenant(), known))
                .orElseThrow(() -> Refused.notFound("there is no such subscription"));
        if (article == null || article.isBlank() || article.length() > MAX_ARTICLE) {
            throw Refused.invalid("article", "takes the id or the address of an article");
        }
        return tracing.trace(subscription, article);
    }
}
