package org.newswatch.alert.console;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.raise.AlertedArticle;

/**
 * An article as the pages show it, with the evidence marked in its text.
 *
 * @param href where it leads; only to the web
 * @param found what of the evidence lies in its body, which stays at its source
 * @param at when it came here
 */
public record Story(
        AlertedArticle article,
        String href,
        List<Segment> title,
        List<Segment> summary,
        List<Alert.Clause> found,
        String id,
        int articles,
        Instant at) {

    public static Story of(AlertedArticle article, Alert.Story story, List<Alert.Clause> why, Instant at) {
        return new Story(
                article,
                href(article),
                Segment.of(article.title(), marks("title", article, why)),
                Segment.of(Objects.requireNonNullElse(article.summary(), ""), marks("summary", article, why)),
                why.stream()
                        .filter(clause -> clause.field().equals("body"))
                        .limit(5)
                        .toList(),
                story.id(),
                story.articles(),
                at);
    }

    /** Why its title is marked, each reason once: the title is a link, whose words are none to stop at. */
    public List<Segment> reasons() {
        return title.stream()
                .filter(segment -> segment.reason() != null)
                .distinct()
                .toList();
    }

    private static String href(AlertedArticle article) {
        var scheme = article.url().getScheme();
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme)
                ? article.url().toString()
                : "";
    }

    /** What was asked for comes first; where that says nothing, why the topics were found. */
    private static List<Segment.Mark> marks(String field, AlertedArticle article, List<Alert.Clause> why) {
        var asked = why.stream()
                .filter(clause -> clause.field().equals(field))
                .map(clause -> new Segment.Mark(clause.start(), clause.end(), clause.clause()));
        var topics = article.topics().stream().flatMap(topic -> topic.evidence().stream()
                .filter(span -> span.field().equals(field))
                .map(span -> new Segment.Mark(span.start(), span.end(), topic.label())));
        return Stream.concat(asked, topics).toList();
    }
}
