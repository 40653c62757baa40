package org.newswatch.ingest.poll;

import static java.util.Map.entry;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newswatch.egress.Egress;
import org.newswatch.egress.Head;
import org.newswatch.egress.RefusedAddress;
import org.newswatch.egress.Request;
import org.newswatch.gate.CountedInputStream;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.feed.FeedReader;

/** Asks for a feed once: no cookies, no referrer, every redirect checked, everything bounded. */
final class FeedFetch {

    private static final Duration PAGE_DEADLINE = Duration.ofSeconds(15);
    private static final Pattern SENDABLE = Pattern.compile("[\\x20-\\x7e]{1,1000}");
    private static final Map<String, String> HEADERS = Map.ofEntries(
            entry(
                    "Accept",
                    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
                            + "text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"),
            entry("Accept-Encoding", ContentCodings.ACCEPTED));

    private final Egress egress;
    private final FeedReader reader;
    private final PollConfig config;
    private final InstantSource clock;
    private final UserAgent userAgent;
    private final LargeDocuments large;

    FeedFetch(Egress egress, FeedReader reader, PollConfig config, InstantSource clock) {
        this.egress = egress;
        this.reader = reader;
        this.config = config;
        this.clock = clock;
        this.userAgent = new UserAgent(config.contact().orElse(null));
        this.large = new LargeDocuments(config.largeAtOnce());
    }

    /**
     * What to ask for.
     *
     * @param validators of what we have; none to ask for all of it
     * @param hash of the last body; null when there was none
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Ask(String url, Validators validators, byte @Nullable [] hash, int subscribers, Duration deadline) {

        static Ask once(String url, Duration deadline) {
            return new Ask(url, Validators.NONE, null, 1, deadline);
        }
    }

    /** Where what came is small enough to keep. */
    Fetched fetch(Ask ask, Predicate<String> mayAsk) {
        return fetch(ask, mayAsk, fetched -> fetched);
    }

    /**
     * @param mayAsk whether a registrable domain that a redirect leads to may be asked now
     * @param then works on what came; until its end no more large documents are read than may be in memory together
     */
    <T> T fetch(Ask ask, Predicate<String> mayAsk, Function<Fetched, T> then) {
        Route route;
        try {
            route = new Route(egress, ask.url(), mayAsk);
        } catch (RefusedAddress e) {
            return then.apply(unusable(e));
        }
        while (true) {
            try (var place = large.place()) {
                var fetched = hop(ask, route, place);
                if (fetched != null) {
                    return then.apply(fetched);
                }
            }
        }
    }

    /** One request; null when it led on to another. */
    private @Nullable Fetched hop(Ask ask, Route route, LargeDocuments.Place place) {
        try {
            var body = new Body(
                    (int) config.maxDocument().asLongValue(),
                    (int) config.large().asLongValue(),
                    place);
            var head = get(route.at(), ask, body);
            return Statuses.isRedirect(head.status()) ? route.follow(head) : meaning(ask, route, head, body);
        } catch (RefusedAddress e) {
            return unusable(e);
        } catch (IOException e) {
            return Unreachable.because(e, route.at().getHost());
        }
    }

    /** Whether the server says of a page that it is gone for good; its text is not read, and no redirect is followed. */
    boolean isGone(String page) {
        try {
            var request = Request.get(egress.check(page), PAGE_DEADLINE)
                    .withHeaders(Map.of("User-Agent", userAgent.with(1), "Accept", "text/html, */*;q=0.5"));
            return egress.send(request, (head, stream) -> head.status() == 410);
        } catch (RefusedAddress | IOException e) {
            return false;
        }
    }

    private static Fetched unusable(RefusedAddress refused) {
        return Fetched.Failed.of(null, Weight.HARD, "the address can't be used: " + refused.getMessage());
    }

    private Head get(URI address, Ask ask, Body body) throws IOException {
        var came = new AtomicReference<@Nullable Head>();
        var request = Request.get(address, ask.deadline()).withHeaders(headers(ask));
        try {
            return egress.send(request, (head, stream) -> {
                came.set(head);
                if (hasDocument(head)) {
                    var packed = new CountedInputStream(stream);
                    body.fill(
                            ContentCodings.unpacked(packed, head.headers().getOrDefault("content-encoding", List.of())),
                            packed);
                }
                return head;
            });
        } catch (SocketTimeoutException e) {
            var head = came.get();
            if (head != null
                    && body.keepWhatCame(
                            "the document had not ended after " + ask.deadline().toSeconds() + " s")) {
                return head;
            }
            throw e;
        }
    }

    private Map<String, String> headers(Ask ask) {
        var headers = new HashMap<>(HEADERS);
        headers.put("User-Agent", userAgent.with(ask.subscribers()));
        if (ask.validators().etag() != null) {
            headers.put("If-None-Match", ask.validators().etag());
        }
        if (ask.validators().lastModified() != null) {
            headers.put("If-Modified-Since", ask.validators().lastModified());
        }
        return headers;
    }

    private Fetched meaning(Ask ask, Route route, Head head, Body body) {
        var terms = new Terms(HttpDates.freshFor(head).orElse(null), route.movedTo(), LinkHeaders.of(head, route.at()));
        if (head.status() == 304 && !ask.validators().isEmpty()) {
            return new Fetched.NotModified(304, terms);
        }
        return hasDocument(head)
                ? document(ask, route.at().toString(), head, body, terms)
                : Statuses.meaning(head, clock.instant(), config.maxRetryAfter());
    }

    private Fetched document(Ask ask, String url, Head head, Body body, Terms terms) {
        var warning = body.cut();
        var bytes = body.take();
        if (isBlank(bytes)) {
            return Fetched.Failed.of(head.status(), Weight.SOFT, "the server sent an empty document");
        }
        var validators = new Validators(validator(head, "ETag"), validator(head, "Last-Modified"));
        var hash = sha256().digest(bytes);
        if (MessageDigest.isEqual(hash, ask.hash())) {
            return new Fetched.SameBody(head.status(), validators, terms);
        }
        try {
            var document = reader.read(bytes, head.header("Content-Type").orElse(null), origin(url));
            return new Fetched.Read(head.status(), url, document, hash, validators, terms, warning);
        } catch (Refused e) {
            return new Fetched.Failed(
                    head.status(), Weight.SOFT, "what came is no feed: " + e.getMessage(), null, isPage(head));
        }
    }

    private static boolean hasDocument(Head head) {
        return head.status() == 200 || head.status() == 203 || head.status() == 226;
    }

    private static boolean isPage(Head head) {
        return head.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).contains("html");
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte one : bytes) {
            if (one != ' ' && one != '\n' && one != '\r' && one != '\t') {
                return false;
            }
        }
        return true;
    }

    /** One that can't be sent back as it is was not received. */
    private static @Nullable String validator(Head head, String name) {
        return head.header(name)
                .filter(value -> SENDABLE.matcher(value).matches())
                .orElse(null);
    }

    private static @Nullable Link origin(String url) {
        try {
            return Links.canonical(url);
        } catch (InvalidValue e) {
            return null;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a Java platform without SHA-256", e);
        }
    }
}
