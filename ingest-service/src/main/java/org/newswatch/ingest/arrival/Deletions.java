package org.newswatch.ingest.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.article.Source;
import org.newswatch.ingest.dedupe.Withdrawal;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.identity.FeedMemory;
import org.newswatch.ingest.identity.FeedSource;
import org.newswatch.ingest.identity.Vanished;

/** Finds the articles that a document says are deleted: by what the feed called them, or by their address. */
@ApplicationScoped
class Deletions {

    private final FeedMemory memory;

    Deletions(FeedMemory memory) {
        this.memory = memory;
    }

    /** @param present the articles of the same document: an item that it still has is not deleted */
    List<Withdrawal> of(Feed feed, @Nullable FeedSource source, List<Article> present) {
        var refs = feed.deletions().stream().map(Feed.Deletion::ref).toList();
        if (refs.isEmpty()) {
            return List.of();
        }
        var name = feed.feed().title();
        var found = new LinkedHashMap<ArticleId, Withdrawal>();
        if (source == null) {
            feed.deletions().forEach(deletion -> address(deletion).ifPresent(link -> {
                var id = ArticleId.of(link);
                found.put(id, new Withdrawal(id, link, link.value(), source(name, link)));
            }));
        } else {
            // Only what this feed itself brought: a stranger's feed must not withdraw the articles of others.
            memory.find(source, refs).forEach(one -> found.put(one.id(), withdrawal(one, name)));
        }
        present.forEach(article -> found.remove(article.id()));
        return List.copyOf(found.values());
    }

    static Withdrawal withdrawal(Vanished item, @Nullable String feed) {
        return new Withdrawal(item.id(), item.link(), item.title(), source(feed, item.link()));
    }

    private static Source source(@Nullable String name, Link link) {
        return new Source(name == null || name.isBlank() ? link.host() : name, null);
    }

    private static Optional<Link> address(Feed.Deletion deletion) {
        try {
            return Optional.of(deletion.link() == null ? Links.canonical(deletion.ref()) : deletion.link());
        } catch (InvalidValue noAddress) {
            return Optional.empty();
        }
    }
}
