package org.newswatch.alert.console.inbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.console.Console;
import org.newswatch.alert.console.ConsoleConfig;
import org.newswatch.alert.console.Pages;
import org.newswatch.alert.console.SignedIn;
import org.newswatch.alert.console.Story;
import org.newswatch.alert.console.Visits;
import org.newswatch.alert.preview.WhyResource;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.subscribe.AlertsResource;
import org.newswatch.alert.subscribe.AllAlertsResource;
import org.newswatch.alert.subscribe.Page;
import org.newswatch.alert.subscribe.SubscriptionsResource;

/** The inbox: the alerts of one subscription or of all, newest first. */
@Path("/alerts")
@PermitAll
@Console
@SignedIn
@Produces("text/html;charset=UTF-8")
public class AlertsPage {

    private static final String MOST = "500";

    private final AllAlertsResource all;
    private final AlertsResource ofOne;
    private final SubscriptionsResource subscriptions;
    private final WhyResource why;
    private final Pages pages;
    private final Visits visits;
    private final ConsoleConfig config;

    AlertsPage(
            AllAlertsResource all,
            AlertsResource ofOne,
            SubscriptionsResource subscriptions,
            WhyResource why,
            Pages pages,
            Visits visits,
            ConsoleConfig config) {
        this.all = all;
        this.ofOne = ofOne;
        this.subscriptions = subscriptions;
        this.why = why;
        this.pages = pages;
        this.visits = visits;
        this.config = config;
    }

    @GET
    public String list(@RestQuery @Nullable String subscription, @RestQuery @Nullable String cursor) {
        var chosen = subscription == null ? "" : subscription;
        var values = new HashMap<String, Object>();
        values.put("subscription", chosen);
        values.put("alerts", alerts(chosen, cursor));
        if (!visits.current().inPart()) {
            values.put(
                    "subscriptions",
                    subscriptions.list(MOST, null, List.of(), null, null).items());
        }
        return pages.show(visits.current().inPart() ? "alerts-more" : "alerts", values);
    }

    /** Why a subscription was told of an article, or was not. */
    @GET
    @Path("/why")
    public String why(@RestQuery @Nullable String subscription, @RestQuery @Nullable String article) {
        var known = subscriptions.list(MOST, null, List.of(), null, null).items();
        var values = new HashMap<String, Object>(Map.of(
                "subscriptions",
                known,
                "subscription",
                subscription == null ? "" : subscription,
                "article",
                article == null ? "" : article,
                "here",
                "alerts"));
        if (subscription != null && article != null && !article.isBlank()) {
            values.put("trace", why.why(subscription, article.strip()));
        }
        return pages.show("why", values);
    }

    private Page<Shown> alerts(String subscription, @Nullable String cursor) {
        var size = Integer.toString(config.page());
        var found = subscription.isEmpty() ? all.list(size, cursor) : ofOne.list(subscription, size, cursor);
        return new Page<>(found.items().stream().map(Shown::of).toList(), found.next());
    }

    /** An alert as it is shown. */
    public record Shown(Alert alert, Story story) {

        static Shown of(Alert alert) {
            return new Shown(alert, Story.of(alert.article(), alert.story(), alert.why(), alert.raisedAt()));
        }
    }
}
