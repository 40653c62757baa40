package org.newswatch.alert.console.subscribing;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.newswatch.alert.console.Console;
import org.newswatch.alert.console.Form;
import org.newswatch.alert.console.Pages;
import org.newswatch.alert.console.SignedIn;
import org.newswatch.alert.console.Visits;
import org.newswatch.alert.deliver.ChannelsResource;
import org.newswatch.alert.subscribe.ChannelView;
import org.newswatch.alert.subscribe.SubscriptionsResource;
import org.newswatch.gate.Refused;

/** Sends a test through a channel and shows what its receiver said: beside the channel, or without a script on a page of its own. */
@Path("/subscriptions/{id}/channels/{channel}/test")
@PermitAll
@Console
@SignedIn
@Produces("text/html;charset=UTF-8")
public class ChannelTestPage {

    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final ChannelsResource channels;
    private final SubscriptionsResource subscriptions;
    private final Pages pages;
    private final Visits visits;

    ChannelTestPage(ChannelsResource channels, SubscriptionsResource subscriptions, Pages pages, Visits visits) {
        this.channels = channels;
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.visits = visits;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String send(@RestPath String id, @RestPath String channel, @NotNull Form form) {
        var values = new HashMap<String, Object>(outcome(id, channel));
        if (visits.current().inPart()) {
            return pages.show("tested", values);
        }
        values.put("subscription", subscriptions.show(id).getEntity());
        values.put("here", "subscriptions");
        return pages.show("channel-test", values);
    }

    /** What is refused is said where the answer would stand, except that there is no such channel. */
    private Map<String, Object> outcome(String id, String channel) {
        try {
            return Map.of("tested", channels.test(id, channel));
        } catch (Refused refused) {
            if (refused.status() == NOT_FOUND) {
                throw refused;
            }
            return Map.of("refusal", sentence(refused, id, channel));
        }
    }

    /** In the reader's words, where there are some for it. */
    private String sentence(Refused refused, String id, String channel) {
        var words = visits.current().words();
        return switch (refused.status()) {
            case TOO_MANY_REQUESTS -> words.say("test-too-often");
            case UNAVAILABLE -> words.say("test-too-many");
            default -> words.told("test-" + status(id, channel), told(refused));
        };
    }

    /** Without the field of the API that it names: the channel is before the reader. */
    private static String told(Refused refused) {
        var errors = refused.problem().errors();
        return errors.isEmpty() ? Pages.sentence(refused) : errors.getFirst().message();
    }

    private String status(String id, String channel) {
        return subscriptions.show(id).getEntity().channels().stream()
                .filter(known -> known.id().toString().equals(channel))
                .map(ChannelView::status)
                .findFirst()
                .orElse("");
    }
}
