package org.newswatch.alert.console.subscribing;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.console.Console;
import org.newswatch.alert.console.Form;
import org.newswatch.alert.console.Pages;
import org.newswatch.alert.console.SignedIn;
import org.newswatch.alert.console.Visits;
import org.newswatch.alert.subscribe.SubscriptionView;
import org.newswatch.alert.subscribe.SubscriptionsResource;
import org.newswatch.gate.Refused;

/** Subscriptions, listed, made and mended. */
@Path("/subscriptions")
@PermitAll
@Console
@SignedIn
@Produces("text/html;charset=UTF-8")
public class SubscriptionsPage {

    private static final String SIZE = "50";
    private static final List<String> TYPES =
            List.of("webhook", "email", "slack", "teams", "discord", "mattermost", "telegram", "ntfy");
    private static final List<String> MODES = List.of("instant", "every15min", "hourly", "daily", "weekdays");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final SubscriptionsResource subscriptions;
    private final Trying trying;
    private final StatusChange statuses;
    private final Pages pages;
    private final Visits visits;

    SubscriptionsPage(
            SubscriptionsResource subscriptions, Trying trying, StatusChange statuses, Pages pages, Visits visits) {
        this.subscriptions = subscriptions;
        this.trying = trying;
        this.statuses = statuses;
        this.pages = pages;
        this.visits = visits;
    }

    @GET
    public String list(@RestQuery @Nullable String cursor) {
        return pages.show("subscriptions", Map.of("page", subscriptions.list(SIZE, cursor, List.of(), null, null)));
    }

    @GET
    @Path("/new")
    public String begin() {
        return editor(Fields.fresh(visits.current().zone().getId()), Trying.nothing());
    }

    @GET
    @Path("/{id}")
    public String edit(@RestPath String id) {
        return editor(Fields.of(subscriptions.show(id).getEntity()), Trying.nothing());
    }

    /** Shows what the form would have sent; stores nothing. */
    @POST
    @Path("/try")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String tryOut(@NotNull Form form) {
        var before = before(form);
        var tried = trying.tried(new SubscriptionForm(form, before));
        return visits.current().inPart() ? pages.show("tried", tried) : editor(fields(form, before), tried);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> save(@NotNull Form form) {
        var before = before(form);
        try {
            var draft = new SubscriptionForm(form, before).draft();
            var saved = before.isPresent()
                    ? subscriptions.replace(form.text("id"), known(form), draft)
                    : subscriptions.subscribe(draft);
            return RestResponse.ok(
                    pages.show("subscribed", Map.of("subscription", saved.getEntity(), "here", "subscriptions")));
        } catch (Refused refused) {
            var status =
                    refused.status() == 412 ? RestResponse.Status.PRECONDITION_FAILED : RestResponse.Status.BAD_REQUEST;
            return RestResponse.status(status, editor(fields(form, before), Trying.refused(refused)));
        }
    }

    /** The version that the form was filled from, so that nobody undoes a change that they have not seen. */
    private static @Nullable String known(Form form) {
        return form.given("version").map(version -> "\"" + version + "\"").orElse(null);
    }

    /** Pauses it or makes it active. */
    @POST
    @Path("/{id}/status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> turn(@RestPath String id, @NotNull Form form) {
        statuses.turn(id, form.text("status"));
        return back();
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> end(@RestPath String id, @NotNull Form form) {
        subscriptions.unsubscribe(id, null);
        return back();
    }

    private Optional<SubscriptionView> before(Form form) {
        return form.given("id").map(id -> subscriptions.show(id).getEntity());
    }

    private static Fields fields(Form form, Optional<SubscriptionView> before) {
        return Fields.of(
                form, form.text("id"), before.map(SubscriptionView::channels).orElse(List.of()));
    }

    private String editor(Fields fields, Map<String, Object> tried) {
        var values = new HashMap<String, Object>(tried);
        values.put("fields", fields);
        values.put("types", TYPES);
        values.put("modes", MODES);
        values.put("weekdays", WEEKDAYS);
        values.put("here", "subscriptions");
        return pages.show("subscription", values);
    }

    private static RestResponse<String> back() {
        return RestResponse.seeOther(URI.create("/subscriptions"));
    }
}
