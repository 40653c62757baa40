package org.newswatch.ingest.poll;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.newswatch.egress.Egress;
import org.newswatch.ingest.feed.FeedReader;
import org.newswatch.ingest.feed.WebPage;

/** Asks an address once, to see whether a feed is there. Nothing is stored. */
@ApplicationScoped
public class FeedProbe {

    /** Somebody waits for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int FEEDS_TRIED = 3;

    private final FeedFetch fetch;

    FeedProbe(Egress egress, FeedReader reader, PollConfig config, InstantSource clock) {
        this.fetch = new FeedFetch(egress, reader, config, clock);
    }

    /** @param url as a person gave it */
    public Probe probe(String url) {
        var probe = ask(url);
        return probe instanceof Probe.Found(var at, WebPage page, var none)
                ? best(page).orElse(probe)
                : probe;
    }

    /** The first feed of those the page names that can be read. */
    private Optional<Probe> best(WebPage page) {
        return page.feeds().stream()
                .limit(FEEDS_TRIED)
                .flatMap(feed -> named(feed, page))
                .findFirst();
    }

    private Stream<Probe> named(WebPage.Alternate feed, WebPage page) {
        return ask(feed.url()) instanceof Probe.Found(var url, var document, var none) && !(document instanceof WebPage)
                ? Stream.of(new Probe.Found(url, document, without(feed, page)))
                : Stream.empty();
    }

    private static List<WebPage.Alternate> without(WebPage.Alternate feed, WebPage page) {
        return page.feeds().stream()
                .filter(other -> !other.url().equals(feed.url()))
                .toList();
    }

    private Probe ask(String url) {
        return switch (fetch.fetch(FeedFetch.Ask.once(url, PATIENCE), domain -> true)) {
            case Fetched.Read read ->
                new Probe.Found(Objects.requireNonNullElse(read.terms().movedTo(), url), read.document(), List.of());
            case Fetched.Failed failed -> new Probe.NotFound(url, failed.reason());
            case Fetched.Gone gone -> new Probe.NotFound(url, "the server says that the feed is gone (410)");
            case Fetched.NotModified n -> throw new IllegalStateException("unasked for: " + n);
            case Fetched.SameBody same -> throw new IllegalStateException("unasked for: " + same);
        };
    }
}
