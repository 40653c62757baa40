package org.newswatch.alert.subscribe;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.raise.Alerts;
import org.newswatch.alert.raise.Cursor;
import org.newswatch.alert.raise.PositionedAlert;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Role;

/** The alerts of all subscriptions of the caller's tenant, newest first. */
@Path("/v1/alerts")
@RolesAllowed(Role.SUBSCRIBER)
public class AllAlertsResource {

    private final Alerts alerts;
    private final Callers callers;

    AllAlertsResource(Alerts alerts, Callers callers) {
        this.alerts = alerts;
        this.callers = callers;
    }

    @GET
    public Page<Alert> list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        int size = Page.size(limit);
        var before = cursor == null ? Cursor.END : Page.cursor(Cursor.parse(cursor));
        var found = Page.of(alerts.before(callers.current().tenant(), before, size + 1), size, last -> last.at()
                .toString());
        return new Page<>(found.items().stream().map(PositionedAlert::alert).toList(), found.next());
    }
}
