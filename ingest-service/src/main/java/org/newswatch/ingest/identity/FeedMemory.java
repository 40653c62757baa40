package org.newswatch.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newswatch.ingest.article.Article;

/** Remembers under which names the items of a feed have come before. Any number may ask at once: they agree. */
@ApplicationScoped
public class FeedMemory {

    private final Memories memories;
    private final InstantSource clock;

    FeedMemory(Memories memories, InstantSource clock) {
        this.memories = memories;
        this.clock = clock;
    }

    /** The same articles in the same order, each under the id it has had before in this feed, and remembers them. */
    public Recognised recognise(FeedSource feed, List<Article> articles) {
        return recognise(feed, articles, true);
    }

    /** As {@link #recognise}, for a part of the feed: what is not in it is still there. */
    public Recognised recognisePart(FeedSource feed, List<Article> articles) {
        return recognise(feed, articles, false);
    }

    private Recognised recognise(FeedSource feed, List<Article> articles, boolean whole) {
        return memories.change(feed.key(), before -> {
            var decision = decide(before, feed, articles, whole);
            return new Memories.Change<>(decision.after(), named(articles, decision));
        });
    }

    /** As {@link #recognise}, but remembers nothing. */
    public Recognised preview(FeedSource feed, List<Article> articles) {
        return named(articles, decide(memories.of(feed.key()), feed, articles, true));
    }

    /** What the feed calls by these guids or addresses, as far as it is remembered. */
    public List<Vanished> find(FeedSource feed, Collection<String> refs) {
        var guids = refs.stream().map(Guid::hash).collect(Collectors.toSet());
        return memories.of(feed.key()).items().stream()
                .filter(one -> guids.contains(one.item().guid())
                        || guids.contains(Guid.hash(one.item().link())))
                .flatMap(one -> Vanished.of(one).stream())
                .toList();
    }

    /**
     * Items that left the middle of the feed while older ones stayed, each told once.
     *
     * @param most how many the caller can look after now; the others wait
     */
    public List<Vanished> vanished(FeedSource feed, int most) {
        return memories.change(feed.key(), before -> {
            var told = new ArrayList<Vanished>();
            var items = before.items().stream()
                    .map(one -> one.asking() == Known.Asking.DUE && told.size() < most ? told(one, told) : one)
                    .toList();
            return new Memories.Change<>(new Memory(before.reuses(), items), List.copyOf(told));
        });
    }

    private static Known told(Known one, List<Vanished> told) {
        Vanished.of(one).ifPresent(told::add);
        return one.asked();
    }

    private Recognition decide(Memory before, FeedSource feed, List<Article> articles, boolean whole) {
        return Recognition.of(
                before, feed.key(), articles, whole, clock.instant().getEpochSecond());
    }

    private static Recognised named(List<Article> articles, Recognition decision) {
        var named = IntStream.range(0, articles.size())
                .mapToObj(i -> articles.get(i).as(decision.ids().get(i)))
                .toList();
        return new Recognised(named, decision.known());
    }
}
