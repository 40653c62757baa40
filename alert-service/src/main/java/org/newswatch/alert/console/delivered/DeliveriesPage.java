package org.newswatch.alert.console.delivered;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.console.Console;
import org.newswatch.alert.console.ConsoleConfig;
import org.newswatch.alert.console.Form;
import org.newswatch.alert.console.Pages;
import org.newswatch.alert.console.SignedIn;
import org.newswatch.alert.console.Visits;
import org.newswatch.alert.deliver.AllDeliveriesResource;
import org.newswatch.alert.deliver.ChannelsResource;
import org.newswatch.alert.deliver.DeliveriesResource;
import org.newswatch.alert.deliver.DeliveryReplayResource;
import org.newswatch.alert.deliver.DeliveryView;
import org.newswatch.alert.subscribe.Page;
import org.newswatch.alert.subscribe.SubscriptionsResource;
import org.newswatch.gate.Refused;

/** What was sent and how it went, with the health of where it went. */
@Path("/deliveries")
@PermitAll
@Console
@SignedIn
@Produces("text/html;charset=UTF-8")
public class DeliveriesPage {

    private static final String MOST = "500";
    private static final List<String> STATES = List.of("pending", "delivered", "failed", "suppressed");

    private final AllDeliveriesResource all;
    private final DeliveriesResource ofOne;
    private final DeliveryReplayResource replays;
    private final ChannelsResource channels;
    private final SubscriptionsResource subscriptions;
    private final Health health;
    private final Pages pages;
    private final Visits visits;
    private final ConsoleConfig config;

    DeliveriesPage(
            AllDeliveriesResource all,
            DeliveriesResource ofOne,
            DeliveryReplayResource replays,
            ChannelsResource channels,
            SubscriptionsResource subscriptions,
            Health health,
            Pages pages,
            Visits visits,
            ConsoleConfig config) {
        this.all = all;
        this.ofOne = ofOne;
        this.replays = replays;
        this.channels = channels;
        this.subscriptions = subscriptions;
        this.health = health;
        this.pages = pages;
        this.visits = visits;
        this.config = config;
    }

    @GET
    public String list(
            @RestQuery @Nullable String subscription,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String sent) {
        int again = sent != null && sent.matches("\\d{1,4}") ? Integer.parseInt(sent) : -1;
        return page(
                subscription == null ? "" : subscription,
                status == null ? "" : status,
                cursor,
                Map.of("sent", again, "unsent", 0, "reason", ""));
    }

    private String page(String chosen, String state, @Nullable String cursor, Map<String, ?> outcome) {
        var known = subscriptions.list(MOST, null, List.of(), null, null).items();
        var values = new HashMap<String, Object>();
        values.put("subscription", chosen);
        values.put("status", state);
        values.put("states", STATES);
        values.put("deliveries", deliveries(chosen, state, cursor));
        values.put("receivers", Receivers.of(known, health.all()));
        values.put("subscriptions", known);
        values.putAll(outcome);
        return pages.show(visits.current().inPart() ? "deliveries-more" : "deliveries", values);
    }

    /** Sends those again that were chosen and can be; why others can't be, the first of them says. */
    @POST
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> replay(@NotNull Form form) {
        var chosen = form.all("delivery");
        if (chosen.isEmpty() || chosen.size() > Integer.parseInt(MOST)) {
            throw Refused.invalid("delivery", "choose from one to " + MOST);
        }
        var refusals = new ArrayList<Refused>();
        for (var one : chosen) {
            try {
                replays.replay(one);
            } catch (Refused refused) {
                refusals.add(refused);
            }
        }
        int sent = chosen.size() - refusals.size();
        if (refusals.isEmpty()) {
            return RestResponse.seeOther(URI.create("/deliveries?sent=" + sent));
        }
        var reason = Pages.sentence(refusals.getFirst());
        return RestResponse.ok(page("", "", null, Map.of("sent", sent, "unsent", refusals.size(), "reason", reason)));
    }

    /** Sends to a disabled channel again. */
    @POST
    @Path("/channels/{subscription}/{channel}/enable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> enable(@RestPath String subscription, @RestPath String channel, @NotNull Form form) {
        channels.enable(subscription, channel);
        return RestResponse.seeOther(URI.create("/deliveries"));
    }

    private Page<DeliveryView> deliveries(String subscription, String status, @Nullable String cursor) {
        var size = Integer.toString(config.page());
        return subscription.isEmpty() ? all.list(status, size, cursor) : ofOne.list(subscription, status, size, cursor);
    }
}
