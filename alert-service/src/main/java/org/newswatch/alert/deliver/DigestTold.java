package org.newswatch.alert.deliver;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.raise.AlertedArticle;
import org.newswatch.alert.raise.Kind;

/**
 * What a webhook is told by a digest.
 *
 * @param id of the digest
 * @param more how many other alerts there are
 */
public record DigestTold(UUID id, Alert.Subscription subscription, List<Story> stories, int more) {

    /** Its timestamp is that of its last alert, so that the body is the same in every attempt. */
    static WebhookEvent<DigestTold> event(Message.Digest digest) {
        var last = digest.alerts().getFirst();
        var stories = TopicalStory.of(digest.alerts()).stream().map(Story::of).toList();
        return new WebhookEvent<>(
                "digest", last.raisedAt(), new DigestTold(digest.id(), last.subscription(), stories, digest.more()));
    }

    /** @param topic that its articles are about most; absent where they have none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Story(@Nullable Topic topic, Alert.Story story, List<Told> alerts) {

        private static Story of(TopicalStory group) {
            var topic = group.topic()
                    .map(main -> new Topic(main.id(), main.label()))
                    .orElse(null);
            return new Story(
                    topic, group.story(), group.alerts().stream().map(Told::of).toList());
        }
    }

    /** A topic by its name. */
    public record Topic(String id, String label) {}

    /** An alert in short: {@code /v1/subscriptions/{id}/alerts} has it whole. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(UUID id, @Nullable Kind kind, Article article, Instant raisedAt) {

        private static Told of(Alert alert) {
            return new Told(alert.id(), alert.kind(), Article.of(alert.article()), alert.raisedAt());
        }
    }

    /** What a reader chooses by. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Article(
            String id,
            int version,
            URI url,
            String title,
            String language,
            AlertedArticle.Source source,
            @Nullable Instant publishedAt) {

        private static Article of(AlertedArticle article) {
            return new Article(
                    article.id(),
                    article.version(),
                    article.url(),
                    article.title(),
                    article.language(),
                    article.source(),
                    article.publishedAt());
        }
    }
}
