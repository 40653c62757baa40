package org.newswatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.Links;

class FeedReaderTest {

    private final FeedReader reader = FeedReaders.reader();

    @Test
    void rssIsUnderstood() {
        var feed = read(FeedDocument.RSS);

        assertThat(feed.feed())
                .isEqualTo(new Feed.About("Harbour Post & Co", "rss-2.0", "en-GB", "https://harbour-post.example/"));
        assertThat(feed.warnings()).isEmpty();
        var article = articles(feed).getFirst();
        assertThat(article.link().value()).isEqualTo("https://harbour-post.example/news/1?id=1");
        assertThat(article.title()).isEqualTo("Grid & gas: prices fall");
        assertThat(article.summary()).isEqualTo("First paragraph.\nSecond, bold.");
        assertThat(article.body()).isEqualTo("The whole text\nin two lines.");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-11-17T18:55:00Z"));
        assertThat(article.authors()).containsExactly("Mira Holt");
        assertThat(article.tags()).containsExactly("energy", "prices");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.source().name()).isEqualTo("Harbour Post & Co");
        assertThat(article.guid()).isEqualTo("hp-1");
    }

    @Test
    void atomIsUnderstood() {
        var feed = read(FeedDocument.ATOM);

        assertThat(feed.feed()).isEqualTo(new Feed.About("Глас реке", "atom-1.0", "sr", null));
        var article = articles(feed).getFirst();
        assertThat(article.link().value()).isEqualTo("https://glas-reke.example/vesti/101");
        assertThat(article.title()).isEqualTo("Use <b> in HTML & live");
        assertThat(article.body()).isEqualTo("Отворена нова деоница\nпута.");
        assertThat(article.updatedAt()).isEqualTo(Instant.parse("2026-11-17T09:00:00Z"));
        assertThat(article.authors()).containsExactly("Ана Петровић");
    }

    @Test
    void jsonFeedIsUnderstood() {
        var feed = read(FeedDocument.JSON);

        assertThat(feed.feed())
                .isEqualTo(new Feed.About("Harbour Post", "json-1.1", "en", "https://harbour-post.example/"));
        var article = articles(feed).getFirst();
        assertThat(article.link().value()).isEqualTo("https://harbour-post.example/7");
        assertThat(article.guid()).isEqualTo("7");
        assertThat(article.body()).isEqualTo("Ships return.");
        assertThat(article.authors()).containsExactly("Mira Holt");
        assertThat(article.tags()).containsExactly("harbour");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rss><channel><link>https://a.example/news?utm_source=rss</link>{}</channel></rss> |"
                        + " https://a.example/news",
                "<rss><channel><link>the newsroom</link>{}</channel></rss> |",
                "<rss><channel><link/>{}</channel></rss> |",
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/b/'>"
                        + "<link rel='self' href='feed'/><link href='c'/>{}</feed> | https://a.example/b/c",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
                        + "<channel><link>https://a.example/</link></channel>{}</rdf:RDF> | https://a.example/",
                "<CHANNEL HREF='https://a.example/c'>{}</CHANNEL> | https://a.example/c",
            })
    void aFeedNamesThePageItBelongsTo(String document, String site) {
        var item = document.contains("Atom")
                ? "<entry><title>T</title><id>tag:1</id></entry>"
                : "<item href='https://a.example/1'><title>T</title><link>https://a.example/1</link></item>";

        assertThat(read(document.replace("{}", item)).feed().site()).isEqualTo(site);
    }

    @Test
    void theEncodingIsInTroubleOnlyWhereTheBytesAreNot() {
        assertThat(read(FeedDocument.rss("<item><title>A\u0001B</title></item>"))
                        .troubled())
                .isEqualTo(Feed.Troubled.NOT);
        var mislabelled =
                "<?xml version='1.0' encoding='iso-8859-2'?>" + FeedDocument.rss("<item><title>Влада</title></item>");
        assertThat(read(mislabelled).troubled().encoding()).isTrue();
    }

    @Test
    void anItemWithoutALinkGoesByAGuidThatIsAnAddress() {
        var feed = read(FeedDocument.rss("""
            <item><title>Guid</title><guid isPermaLink="false">https://a.example/by-guid</guid></item>
            <item><title>Neither</title><guid isPermaLink="false">urn:7</guid></item>
            <item><title>Nothing</title></item>
            <item/>\
            """));

        assertThat(articles(feed))
                .extracting(article -> article.link().value())
                .satisfiesExactly(
                        link -> assertThat(link).isEqualTo("https://a.example/by-guid"),
                        link -> assertThat(link).startsWith("urn:uuid:"),
                        link -> assertThat(link).startsWith("urn:uuid:"));
        assertThat(feed.items().getLast()).isInstanceOf(Feed.Item.Unusable.class);
    }

    @Test
    void relativeLinksAreResolvedAgainstWhereTheFeedCameFrom() {
        var document = FeedDocument.rss("""
            <item><title>A</title><link>/root</link></item>
            <item><title>B</title><link>page?x=1</link></item>
            <item><title>C</title><link>?p=2</link></item>
            <item><title>D</title><link>//other.example/d</link></item>\
            """);

        var feed = (Feed)
                reader.read(document.getBytes(UTF_8), null, Links.canonical("https://came.example/feeds/all.xml"));

        assertThat(articles(feed))
                .extracting(article -> article.link().value())
                .containsExactly(
                        "https://came.example/root",
                        "https://came.example/feeds/page?x=1",
                        "https://came.example/feeds/all.xml?p=2",
                        "https://other.example/d");
    }

    @Test
    void anItemWithoutATitleGetsOneFromItsText() {
        var feed = read(FeedDocument.rss("""
            <item><link>https://a.example/1</link><description>&lt;p&gt;Only a text.&lt;/p&gt;</description></item>\
            """));

        assertThat(articles(feed)).extracting(Article::title).containsExactly("Only a text.");
        assertThat(feed.warnings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "UTF-8", "UTF-16"})
    void theEncodingOfTheDocumentIsBelieved(String encoding) {
        var document = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>"
                + FeedDocument.rss("<item><title>Косово</title><link>https://a.example/1</link></item>");

        var feed = (Feed) reader.read(document.getBytes(Charset.forName(encoding)), null, null);

        assertThat(articles(feed)).extracting(Article::title).containsExactly("Косово");
    }

    @Test
    void aTruncatedFeedYieldsItsCompleteItemsAndAWarning() {
        var document = FeedDocument.rss("""
            <item><title>Whole</title><link>https://a.example/1</link></item>
            <item><title>Half an item</title><link>https://a.example/2</link><descrip\
            """);

        var feed = read(document.substring(0, document.indexOf("<descrip") + 8));

        assertThat(articles(feed)).extracting(Article::title).containsExactly("Whole");
        assertThat(feed.items()).hasSize(1);
        assertThat(feed.warnings()).singleElement().satisfies(warning -> assertThat(warning.message())
                .contains("broken (line ", "only the items complete before that"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "<rss version=\"2.0\"><channel><title>cut before the first it",
                "<html><body>challenge</body></html>",
                "<rss/>",
                "{\"version\": \"https://jsonfeed.org/version/1.1\"}",
                "{\"items\": [{\"id\": ",
                "PHP Warning: something",
                "<a><a><a>",
                "<?xml version='1.0' encoding='no such encoding'?><rss/>",
                "<?xml version='1.0' encoding='u16'?><rss/>",
                "<?xml version='1.0' encoding='x-bogus'?><rss/>"
            })
    void whatIsNoFeedIsRefused(String document) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(document))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(400));
    }

    @Test
    void jsonInUtf16IsJson() {
        var feed = (Feed) reader.read(FeedDocument.JSON.getBytes(UTF_16), null, null);

        assertThat(articles(feed)).hasSize(1);
    }

    private Feed read(String document) {
        return (Feed) reader.read(document.getBytes(UTF_8), null, null);
    }

    private static List<Article> articles(Feed feed) {
        return feed.items().stream()
                .filter(Feed.Item.Usable.class::isInstance)
                .map(item -> ((Feed.Item.Usable) item).article())
                .toList();
    }
}
