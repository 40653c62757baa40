package org.newswatch.alert.compose;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.newswatch.alert.raise.Alert;

/** Puts alerts into words. */
public final class Composer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 1_000;

    private Composer() {}

    /** @param id by which the message goes in every attempt */
    public static Composition compose(UUID id, List<Alert> alerts, int more, Wording wording) {
        return new Composition(
                id,
                Clean.line(alerts.getFirst().subscription().name()),
                alerts.stream().map(alert -> item(alert, wording)).toList(),
                more,
                alerts.stream().map(Alert::raisedAt).max(Instant::compareTo).orElseThrow());
    }

    /** A message that tells of no article. */
    public static Composition sentence(UUID id, String subscription, String sentence, Instant at) {
        var nothing = new Words(List.of());
        var item = new Item(Words.plain(sentence).cut(LONGEST_TITLE), null, nothing, TIME.format(at), List.of());
        return new Composition(id, Clean.line(subscription), List.of(item), 0, at);
    }

    /** What a made-up alert would look like. */
    public static Item example(Wording wording) {
        return item(MadeUp.alert(), wording);
    }

    /** One alert by itself. */
    public static Item item(Alert alert, Wording wording) {
        return new Item(
                title(alert, wording),
                Links.web(alert.article().url()),
                text(alert, wording),
                origin(alert),
                Values.found(alert));
    }

    private static Words title(Alert alert, Wording wording) {
        return Optional.ofNullable(wording.title())
                .flatMap(template -> Templates.render(template, alert))
                .map(Words::plain)
                .filter(words -> !words.plain().isBlank())
                .orElseGet(() -> Words.of(alert.article().title(), "title", alert.why()))
                .cut(LONGEST_TITLE);
    }

    private static Words text(Alert alert, Wording wording) {
        var worded = Optional.ofNullable(wording.text()).flatMap(template -> Templates.render(template, alert));
        if (worded.isPresent()) {
            return new Words(List.of(new Words.Span(Clean.lines(worded.get()), false)));
        }
        var summary = alert.article().summary();
        return summary == null
                ? new Words(List.of())
                : Words.of(summary, "summary", alert.why()).cut(LONGEST_SUMMARY);
    }

    private static String origin(Alert alert) {
        var article = alert.article();
        var at = article.publishedAt() == null ? alert.raisedAt() : article.publishedAt();
        var told = alert.story().articles() > 1 ? " · " + alert.story().articles() + " reports" : "";
        return Clean.cut(Clean.line(article.source().name()), 100) + " · " + TIME.format(at) + told;
    }
}
