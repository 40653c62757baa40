package org.newswatch.alert.preview;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newswatch.alert.deliver.DeliveryLog;
import org.newswatch.alert.match.ArticleEnriched;
import org.newswatch.alert.match.RecentEvents;
import org.newswatch.alert.match.StoryNames;
import org.newswatch.alert.preview.Dossier.End;
import org.newswatch.alert.preview.Dossier.Seen;
import org.newswatch.alert.preview.ToldAlerts.Stored;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.recent.RecentArticle;
import org.newswatch.alert.recent.RecentArticles;
import org.newswatch.alert.recent.RecentConfig;
import org.newswatch.alert.subscribe.Criteria;
import org.newswatch.alert.subscribe.Notify;
import org.newswatch.alert.subscribe.SubscriptionView;

/** Finds out why a subscription was told of an article, or was not. */
@ApplicationScoped
class Tracing {

    private final RecentArticles recent;
    private final RecentConfig config;
    private final RecentEvents events;
    private final StoryNames stories;
    private final ToldAlerts told;
    private final DeliveryLog deliveries;
    private final InstantSource clock;

    Tracing(
            RecentArticles recent,
            RecentConfig config,
            RecentEvents events,
            StoryNames stories,
            ToldAlerts told,
            DeliveryLog deliveries,
            InstantSource clock) {
        this.recent = recent;
        this.config = config;
        this.events = events;
        this.stories = stories;
        this.told = told;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @param named the id or the address of an article */
    Trace trace(SubscriptionView subscription, String named) {
        var versions = versions(named);
        var article = versions.isEmpty() ? named : versions.getFirst().id();
        var stored = told.stored(article);
        var abouts = abouts(article, versions, stored);
        var alerts = told.about(subscription.id(), abouts);
        var forgotten = alerts.isEmpty() ? told.firstDay(subscription.id(), abouts) : Optional.<LocalDate>empty();
        var ends = alerts.stream()
                .filter(alert -> alert.article().equals(article))
                .map(alert -> new End(alert, deliveries.ofAlert(subscription.id(), alert.alert(), alert.day())))
                .toList();
        var seen = versions.stream()
                .filter(kept -> !ends.isEmpty()
                        && kept.version() == ends.getFirst().alert().version())
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .map(kept -> seen(kept, subscription));
        var before = alerts.stream()
                .filter(alert -> !alert.article().equals(article))
                .findFirst();
        var dossier = new Dossier(subscription, seen, stored.map(Stored::at), before, forgotten, ends);
        var steps = Trail.of(dossier, config.window());
        return new Trace(
                Outcomes.because(steps),
                new Alert.Subscription(subscription.id(), subscription.name()),
                seen.map(Tracing::shown).orElse(null),
                steps);
    }

    /** Newest first. */
    private List<RecentArticle> versions(String named) {
        var since = clock.instant().minus(config.window());
        return named.contains("://") ? at(named, since) : recent.versions(named, since);
    }

    /** At the address as it was given, or as addresses are kept. */
    private List<RecentArticle> at(String url, Instant since) {
        return recent.at(url, since)
                .or(() -> recent.at(canonical(url), since))
                .map(found -> recent.versions(found.id(), since))
                .orElse(List.of());
    }

    private static String canonical(String url) {
        try {
            var uri = URI.create(url.strip()).normalize();
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return "%s://%s%s%s".formatted(uri.getScheme(), uri.getRawAuthority(), uri.getRawPath(), query);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    /** All that an alert on it could be about: whatever the subscription wants to be told of once, now or before. */
    private Set<String> abouts(String article, List<RecentArticle> versions, Optional<Stored> stored) {
        var told = new HashSet<String>();
        told.add(article);
        versions.forEach(kept -> told.add(version(article, kept.version())));
        stored.ifPresent(newest -> told.add(version(article, newest.version())));
        Stream.concat(
                        versions.stream().map(kept -> events.read(kept).story().id()),
                        stored.stream().flatMap(newest -> newest.story().stream()))
                .distinct()
                .forEach(story -> told.addAll(stories.abouts(story)));
        return told;
    }

    private static String version(String article, int version) {
        return Notify.UPDATES.about("", article, version);
    }

    private Seen seen(RecentArticle kept, SubscriptionView subscription) {
        var article = events.read(kept);
        var criteria = new Criteria(
                subscription.query(), subscription.topics(), subscription.languages(), subscription.sources());
        return new Seen(kept, article, new Trial(criteria).parts(article));
    }

    private static Trace.Article shown(Seen seen) {
        ArticleEnriched article = seen.article();
        return new Trace.Article(
                article.id(),
                article.version(),
                article.url().toString(),
                article.title(),
                seen.kept().receivedAt());
    }
}
