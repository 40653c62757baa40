package org.newswatch.ingest.identity;

import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.Text;

/**
 * What names and describes an item of a feed.
 *
 * @param guid hash of its guid in normal form; 0 when it has none that could name it
 * @param strong whether the guid by its form names one thing: it holds a number, a hash or a UUID
 * @param key the first 64 bits of the id its address gives it
 * @param body hash of its body; 0 when the body is too short to tell items apart
 * @param titled whether the body has words of the title, as no boilerplate has
 * @param published seconds since 1970; {@link #UNDATED} when it has no date
 */
record Item(
        long guid,
        Guid.Kind kind,
        boolean strong,
        long key,
        String link,
        String title,
        long body,
        boolean titled,
        long published) {

    static final long UNDATED = Long.MIN_VALUE;

    private static final int TELLING_BODY = 200;
    private static final int TITLE = 200;
    private static final long HOUR = 3_600;

    static Item of(Article article) {
        var guid = Guid.of(article);
        var body = article.body() == null ? "" : Text.line(article.body());
        boolean telling = body.length() >= TELLING_BODY;
        var title = Text.cut(article.title(), TITLE);
        return new Item(
                guid.hash(),
                guid.kind(),
                guid.strong(),
                article.id().uuid().getMostSignificantBits(),
                article.link().value(),
                title,
                telling ? hash(body) : 0,
                telling && Title.of(title).isIn(body),
                article.publishedAt() == null ? UNDATED : article.publishedAt().getEpochSecond());
    }

    static long hash(String text) {
        return ArticleId.ofItem("", text).uuid().getMostSignificantBits();
    }

    Title words() {
        return Title.of(title);
    }

    Address address() {
        return Address.of(link);
    }

    boolean hasGuid() {
        return guid != 0;
    }

    boolean sameTitle(Item other) {
        return title.equals(other.title);
    }

    boolean sameBody(Item other) {
        return body != 0 && body == other.body;
    }

    /** A date at a whole hour is shared by many: a day without a time, or a schedule. */
    boolean samePublished(Item other) {
        return published != UNDATED && published % HOUR != 0 && published == other.published;
    }

    /** The same item with its first date, so that a date that is bumped changes nothing. */
    Item first(Item before) {
        return new Item(
                guid,
                kind,
                strong,
                key,
                key == before.key ? before.link : link,
                title,
                body,
                titled,
                before.published == UNDATED ? published : before.published);
    }
}
