package org.newswatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.feed.FeedReaders.articles;
import static org.newswatch.ingest.feed.FeedReaders.warnings;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.Links;

class ItemsTest {

    private static final String FEED = "https://a.example/feed.xml";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Prices fall   | <title>&lt;b&gt;Prices&lt;/b&gt; fall</title>",
                "Café & co     | <title>Caf&amp;eacute; &amp;amp; co</title>",
                "Café & co     | <title><![CDATA[Caf&eacute; &amp; co]]></title>",
                "First words.  | <title/><description>&lt;p&gt;First words.&lt;/p&gt;</description>",
                "The picture   | <media:content url='https://a.example/p.jpg'><media:title>The"
                        + " picture</media:title></media:content>",
                "the ship      | <enclosure url='https://a.example/files/the-ship.mp3' type='audio/mpeg'/>",
                "harbour opens | <link>https://a.example/2026/harbour-opens.html?id=7</link>",
                "ships         | <category>ships</category>",
                "Mira Holt     | <dc:creator>Mira Holt</dc:creator>",
                "A ship        | <description>&lt;img src='/x.png' alt='A ship'/&gt;</description>",
                "harbour view  | <description>&lt;img src='/pics/harbour-view.jpg'/&gt;</description>",
                "Sun, 22 Nov 2026 10:00:00 GMT | <pubDate>Sun, 22 Nov 2026 10:00:00 GMT</pubDate>",
                "urn:7         | <guid>urn:7</guid>",
            })
    void whateverAnItemSaysItGetsATitle(String title, String item) {
        assertThat(articles(read("<item>" + item + "</item>")))
                .extracting(Article::title)
                .containsExactly(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/orig |"
                        + " <link>https://proxy.example/1</link><feedburner:origLink>https://a.example/orig</feedburner:origLink>",
                "https://a.example/html | <link rel='alternate' type='application/pdf' href='/pdf'/><link"
                        + " type='text/html' href='/html'/>",
                "https://a.example/self | <link rel='self' href='/self'/>",
                "https://a.example/g    | <link>javascript:alert(1)</link><guid>https://a.example/g</guid>",
                "https://a.example/l    | <link>https://a.example/l</link><guid"
                        + " isPermaLink='true'>https://a.example/g</guid>",
                "https://b.example/x/r  | <link xml:base='https://b.example/x/y'>r</link>",
                "https://a.example/s/r  | <id xml:base='s/'>urn:1</id><link xml:base='/s/' href='r'/>",
                "https://a.example/v.mp4 | <media:content url='https://a.example/v.mp4'/>",
            })
    void theLinkToReadIsChosen(String link, String item) {
        assertThat(articles(read("<item><title>T</title>" + item + "</item>")))
                .extracting(article -> article.link().value())
                .containsExactly(link);
    }

    @Test
    void anItemWithoutALinkIsAPlaceOnThePageOfItsFeed() {
        var article = articles(read("<link>https://a.example/news</link><item><title>T</title><guid>7</guid></item>"))
                .getFirst();

        assertThat(article.id()).isEqualTo(ArticleId.ofItem(FEED, "7"));
        assertThat(article.link().value())
                .isEqualTo("https://a.example/news#item-" + article.id().value());
        assertThat(article.link().host()).isEqualTo("a.example");
    }

    @Test
    void itemsWithoutLinkAndGuidAreToldApartByWhatTheySay() {
        var items = "<item><title>Short news</title><pubDate>%s</pubDate></item>";

        var articles = articles(read(items.formatted("Sun, 22 Nov 2026 10:00:00 GMT")
                + items.formatted("Sun, 22 Nov 2026 11:00:00 GMT")
                + items.formatted("Sun, 22 Nov 2026 10:00:00 GMT")));

        assertThat(articles.get(0).id()).isNotEqualTo(articles.get(1).id());
        assertThat(articles.get(0).id()).isEqualTo(articles.get(2).id());
    }

    @Test
    void linksThatAreNoneAreLeftOutWithAWarning() {
        var feed = read("<item><title>T</title><link>data:text/html,x</link></item>");

        assertThat(articles(feed).getFirst().link().value()).startsWith(FEED + "#item-");
        assertThat(warnings(feed)).anyMatch(said -> said.contains("a link left out"));
    }

    @Test
    void aGuidThatAllItemsShareNamesNone() {
        var feed = read("<item><title>A</title><link>/1</link><guid>same</guid></item>"
                + "<item><title>B</title><link>/2</link><guid>same</guid></item>"
                + "<item><title>C</title><link>/3</link><guid>own</guid></item>");

        assertThat(articles(feed)).extracting(Article::guid).containsExactly(null, null, "own");
        assertThat(warnings(feed)).containsOnlyOnce("items with different links share a guid: it names none of them");
    }

    @Test
    void itemsUnderOneAddressWithGuidsOfTheirOwnAreSeveral() {
        var feed = read("<item><title>A</title><link>/live</link><guid>1</guid></item>"
                + "<item><title>B</title><link>/live</link><guid>2</guid></item>"
                + "<item><title>C</title><link>" + FEED + "</link></item>");

        assertThat(articles(feed)).extracting(Article::id).doesNotHaveDuplicates();
        assertThat(articles(feed).getFirst().link().value()).isEqualTo("https://a.example/live");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mira Holt | <author>mira@a.example (Mira Holt)</author>",
                "Mira Holt | <author>Mira Holt &lt;mira@a.example&gt;</author>",
                "Mira Holt | <dc:creator><![CDATA[Mira Holt]]></dc:creator>",
                "Mira Holt | <itunes:author>Mira Holt</itunes:author>",
                "Mira Holt | <author><name>Mira Holt</name><email>m@a.example</email></author>",
                "The Desk  | <title/>",
            })
    void theAuthorIsFoundWhereverItStands(String author, String item) {
        var feed = read(
                "<managingEditor>desk@a.example (The Desk)</managingEditor><item><guid>1</guid>" + item + "</item>");

        assertThat(articles(feed).getFirst().authors()).containsExactly(author);
    }

    @Test
    void joinedCategoriesAreSplitOnlyWhenThatIsClear() {
        assertThat(tags("<category>ships, ports, coast</category>")).containsExactly("ships", "ports", "coast");
        assertThat(tags("<category>Belgrade, Serbia</category>")).containsExactly("Belgrade, Serbia");
        assertThat(tags("<category>a</category><category>b, c, d</category>")).containsExactly("a", "b, c, d");
        assertThat(tags("<category term='https://a.example/t/1' label='Ships'/><media:keywords>x,y</media:keywords>"))
                .containsExactly("Ships", "x", "y");
    }

    @Test
    void theLongestOfSeveralContentsIsTheBodyAndPicturesInBase64AreNone() {
        var article = article("<description>Short</description><content:encoded>&lt;p&gt;The"
                + " text&lt;/p&gt;</content:encoded><content:encoded>&lt;p&gt;The text that is"
                + " longer&lt;/p&gt;</content:encoded><content mode='base64'"
                + " type='image/png'>iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ</content>");

        assertThat(article.summary()).isEqualTo("Short");
        assertThat(article.body()).isEqualTo("The text that is longer");
    }

    @Test
    void theLanguageIsThatOfTheItem() {
        assertThat(article("<dc:language>sq</dc:language>").language()).isEqualTo("sq");
        assertThat(article("<description xml:lang='sr-latn'>Luka</description><dc:language>en</dc:language>")
                        .language())
                .isEqualTo("sr-Latn");
        assertThat(article("").language()).isEqualTo("en");
    }

    @Test
    void datesThatCannotBeReadOrBelievedAreKeptAsWritten() {
        var feed = read("<item><guid>1</guid><pubDate>not a day</pubDate></item>"
                + "<item><guid>2</guid><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item>"
                + "<item><guid>3</guid><pubDate>soon</pubDate><dc:date>2026-11-21T10:00:00Z</dc:date></item>");

        assertThat(articles(feed))
                .extracting(Article::publishedText)
                .containsExactly("not a day", "Thu, 01 Jan 1970 00:00:00 GMT", null);
        assertThat(articles(feed).getLast().publishedAt()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(feed.warnings())
                .filteredOn(warning -> warning.message().contains("date"))
                .hasSize(2);
    }

    @Test
    void whatHasExpiredOrIsUnderEmbargoGoesInWithAWarning() {
        var feed = read(
                "<item><guid>1</guid><dcterms:valid>start=2026-01-01;end=2026-02-01T00:00:00Z</dcterms:valid></item>"
                        + "<item><guid>2</guid><prism:embargoDate>2026-11-23T12:00:00Z</prism:embargoDate></item>");

        assertThat(articles(feed)).hasSize(2);
        assertThat(warnings(feed))
                .contains("the item has expired, says its source", "the item is under embargo, says its source");
    }

    @Test
    void ofTooManyItemsTheFirstAreTaken() {
        var feed = (Feed) FeedReaders.reader(3)
                .read(FeedDocument.rss("<item><guid>1</guid></item>".repeat(9)).getBytes(UTF_8), null, null);

        assertThat(feed.items()).hasSize(3);
        assertThat(warnings(feed)).contains("more than 3 items: only the first ones are taken");
    }

    private static List<String> tags(String item) {
        return article(item).tags();
    }

    private static Article article(String item) {
        return articles(read("<item><guid>1</guid>" + item + "</item>")).getFirst();
    }

    private static Feed read(String channel) {
        var document = "<rss version='2.0' xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'><channel>"
                + "<title>Post</title><language>en</language>" + channel + "</channel></rss>";
        return (Feed) FeedReaders.reader().read(document.getBytes(UTF_8), null, Links.canonical(FEED));
    }
}
