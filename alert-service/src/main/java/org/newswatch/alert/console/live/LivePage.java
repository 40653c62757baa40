package org.newswatch.alert.console.live;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.console.Console;
import org.newswatch.alert.console.ConsoleConfig;
import org.newswatch.alert.console.Pages;
import org.newswatch.alert.console.SignedIn;
import org.newswatch.alert.console.Visits;
import org.newswatch.gate.Refused;

/** Articles as they come, whoever may be told of them. */
@Path("/live")
@PermitAll
@Console
@SignedIn
public class LivePage {

    private final Wire wire;
    private final Wishes wishes;
    private final Viewers viewers;
    private final Pages pages;
    private final Visits visits;
    private final ConsoleConfig config;

    LivePage(Wire wire, Wishes wishes, Viewers viewers, Pages pages, Visits visits, ConsoleConfig config) {
        this.wire = wire;
        this.wishes = wishes;
        this.viewers = viewers;
        this.pages = pages;
        this.visits = visits;
        this.config = config;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public String show(@RestQuery @Nullable String q) {
        var asked = q == null ? "" : q.strip();
        var values = new HashMap<String, Object>();
        values.put("q", asked);
        values.put("error", "");
        values.put("pieces", List.of());
        var newest = wire.newest(Wish.ANYTHING, 10 * config.page());
        values.put("rates", wishes.rates(newest));
        // From the place that stands before what is shown: what comes in between is shown twice rather than not at all.
        values.put(
                "source",
                "/live/events?after=" + wire.last() + "&q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        try {
            values.put("pieces", wire.newest(wishes.of(asked), config.page()));
        } catch (Refused refused) {
            values.put("error", wishes.fault(refused));
            values.put("source", "");
        }
        return pages.show("live", values);
    }

    /** The same as events, from the one that {@code Last-Event-ID} names, else from the place given. */
    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String after,
            @RestHeader("Last-Event-ID") @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        var wish = wishes.of(q == null ? "" : q.strip());
        long from = place(lastEventId == null ? after : lastEventId);
        viewers.follow(new Viewer(sink, sse, wish, visits.current(), from));
    }

    private long place(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Math.min(Long.parseLong(text), wire.last()) : wire.last();
    }
}
