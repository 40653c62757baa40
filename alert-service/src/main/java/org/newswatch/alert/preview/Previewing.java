package org.newswatch.alert.preview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.newswatch.alert.match.ArticleEnriched;
import org.newswatch.alert.match.RecentEvents;
import org.newswatch.alert.match.StoryNames;
import org.newswatch.alert.preview.Tally.Finding;
import org.newswatch.alert.recent.RecentArticle;
import org.newswatch.alert.recent.RecentArticles;
import org.newswatch.alert.subscribe.Asked;

/** Works out what a subscription would have been sent. */
@ApplicationScoped
class Previewing {

    private final Lookback lookback;
    private final RecentArticles recent;
    private final RecentEvents events;
    private final StoryNames stories;
    private final PreviewConfig config;
    private final InstantSource clock;

    Previewing(
            Lookback lookback,
            RecentArticles recent,
            RecentEvents events,
            StoryNames stories,
            PreviewConfig config,
            InstantSource clock) {
        this.lookback = lookback;
        this.recent = recent;
        this.events = events;
        this.stories = stories;
        this.config = config;
        this.clock = clock;
    }

    Preview preview(Asked asked) throws InterruptedException {
        var trial = new Trial(asked);
        var tally = new Tally(asked.telling().followUps().corrections(), config.nearMisses());
        boolean complete = lookback.through(article -> finding(article, trial), tally);
        var names = stories.current(tally.hits().stream().map(Hit::story));
        var hits = tally.hits().stream()
                .map(hit -> hit.tellingStory(names.getOrDefault(hit.story(), hit.story())))
                .toList();
        var backtest = Backtest.of(hits, tally.later(), asked.telling());
        var schedule = asked.telling().schedule();
        var messages = Messages.of(backtest.alerts(), schedule);
        var zone = schedule.zone();
        var to = clock.instant();
        var from = tally.oldest().orElse(to);
        var window = new Preview.Window(from, to, tally.articles(), complete, zone.getId());
        var perDay = backtest.perDay(window.from(), to, zone, messages);
        return new Preview(
                window,
                backtest.matches().size(),
                backtest.stories().size(),
                messages.size(),
                perDay,
                samples(backtest.alerts(), trial),
                tally.nearMisses(),
                Warnings.of(window, perDay, tally));
    }

    private Finding finding(RecentArticle kept, Trial trial) {
        var article = events.read(kept);
        var parts = trial.parts(article);
        var sources = Objects.requireNonNullElse(article.story().sources(), 1);
        var hit = new Hit(
                kept.seq(),
                kept.receivedAt(),
                kept.id(),
                kept.version(),
                article.story().id(),
                sources,
                kept.ofBacklog(),
                Trial.matches(parts) && trial.isUrgent(article));
        boolean mayCorrect = kept.version() > 1 && !article.wasThereBefore();
        return new Finding(shown(article, kept.receivedAt()), hit, kept.news(), mayCorrect, parts);
    }

    private static Preview.Article shown(ArticleEnriched article, Instant receivedAt) {
        return new Preview.Article(
                article.id(),
                article.version(),
                article.url(),
                article.title(),
                article.language().code(),
                receivedAt);
    }

    /** The newest, read once more: which of the matches they are is known at the end only. */
    private List<Preview.Sample> samples(List<Hit> alerts, Trial trial) {
        return alerts.reversed().stream()
                .limit(config.samples())
                .flatMap(alert -> recent.at(alert.seq(), lookback.start()).stream())
                .map(kept -> sample(events.read(kept), kept.receivedAt(), trial))
                .toList();
    }

    private static Preview.Sample sample(ArticleEnriched article, Instant receivedAt, Trial trial) {
        return new Preview.Sample(article.shown(), article.story(), trial.why(article), receivedAt);
    }
}
