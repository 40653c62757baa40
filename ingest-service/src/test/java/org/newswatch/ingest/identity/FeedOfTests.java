package org.newswatch.ingest.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.article.Source;

/** A feed whose documents come one after the other. Each goes through the stored form of the memory. */
final class FeedOfTests {

    static final Instant MORNING = Instant.parse("2026-11-22T07:14:09Z");
    static final String WIRE =
            "The harbour of Bar has reopened to ships after the storm of last week, the port captain said. Dredgers"
                    + " had worked for four days to clear the mouth of the basin, where sand and two sunken boats lay. The"
                    + " first ferry from the other shore of the Adriatic is expected tonight.";

    private final UUID key = new UUID(1, 2);
    private Memory memory = Memory.EMPTY;
    private long now = MORNING.getEpochSecond();

    static Article item(String url, String guid, String title) {
        return item(url, guid, title, null, null);
    }

    static Article item(String url, String guid, String title, String body, Instant published) {
        var link = Links.canonical(url);
        return new Article(
                ArticleId.of(link),
                link,
                title,
                null,
                body,
                null,
                null,
                published,
                null,
                null,
                List.of(),
                new Source("Harbour Post", null),
                List.of(),
                guid);
    }

    /** Returns the ids of the articles, in their order. */
    List<ArticleId> brings(Article... articles) {
        return recognise(articles).ids();
    }

    Recognition recognise(Article... articles) {
        now += 600;
        var recognition = Recognition.of(memory, key, List.of(articles), true, now);
        memory = MemoryBytes.read(MemoryBytes.of(recognition.after()));
        return recognition;
    }

    Memory memory() {
        return memory;
    }

    /** Items that do not change, so that a document has company for the one that does. */
    static Article[] with(Article article, Article... others) {
        var all = new ArrayList<>(List.of(article));
        all.addAll(List.of(others));
        for (int i = 0; i < 3; i++) {
            all.add(item(
                    "https://a.example/news/steady-" + "abc".charAt(i),
                    "tag:a.example:77" + i,
                    "Steady report from town " + "abc".charAt(i) + i));
        }
        return all.toArray(Article[]::new);
    }
}
