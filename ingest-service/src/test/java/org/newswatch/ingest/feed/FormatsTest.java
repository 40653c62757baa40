package org.newswatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.feed.FeedReaders.articles;
import static org.newswatch.ingest.feed.FeedReaders.read;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.Links;

class FormatsTest {

    private static final String ITEM = "<item><title>Harbour reopens</title><link>https://a.example/1</link></item>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rss-0.91 | <rss version='0.91'><channel><title>T</title>{}</channel></rss>",
                "rss-0.92 | <rss version='0.92'><channel>{}</channel></rss>",
                "rss-0.94 | <rss version='0.94'><channel>{}</channel></rss>",
                "rss-2.01 | <rss version='2.01'><channel>{}</channel></rss>",
                "rss-2.1  | <rss version='2.1'><channel>{}</channel></rss>",
                "rss      | <rss><channel>{}</channel></rss>",
                "rss      | <RSS version=''><Channel>{}</Channel></RSS>",
                "rss-2.0  | <rss version='2.0' xmlns='http://backend.userland.com/rss2'><channel>{}</channel></rss>",
                "rss-2.0  | <rss version='2.0' xmlns='http://nobody.example/knows'><channel>{}</channel></rss>",
                "rss-0.90 | <r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                        + " xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel/>{}</r:RDF>",
                "rss-1.0  | <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                        + " xmlns='http://purl.org/rss/1.0/'><channel><items/></channel>{}</rdf:RDF>",
                "cdf      | <CHANNEL HREF='https://a.example/'><ITEM HREF='https://a.example/1'><TITLE>Harbour"
                        + " reopens</TITLE></ITEM></CHANNEL>",
                "atom-0.3 | <feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>Harbour"
                        + " reopens</title><link href='https://a.example/1'/></entry></feed>",
                "atom-1.0 | <a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>Harbour"
                        + " reopens</a:title><a:link href='https://a.example/1'/></a:entry></a:feed>",
                "atom-1.0 | <entry xmlns='http://www.w3.org/2005/Atom'><title>Harbour"
                        + " reopens</title><id>https://a.example/1</id></entry>",
            })
    void everyVersionIsRead(String format, String document) {
        var feed = read(document.replace("{}", ITEM));

        assertThat(feed.feed().format()).isEqualTo(format);
        assertThat(articles(feed)).singleElement().satisfies(article -> {
            assertThat(article.title()).isEqualTo("Harbour reopens");
            assertThat(article.link().value()).isEqualTo("https://a.example/1");
        });
        assertThat(feed.troubled()).isEqualTo(Feed.Troubled.NOT);
    }

    @Test
    void aFeedWithoutItemsIsAFeed() {
        assertThat(read("<rss version='2.0'><channel><title>Quiet</title></channel></rss>")
                        .items())
                .isEmpty();
        assertThat(read("<feed xmlns='http://www.w3.org/2005/Atom'/>").items()).isEmpty();
        assertThat(read("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>")
                        .items())
                .isEmpty();
    }

    @Test
    void aNewsSitemapGivesArticles() {
        var feed = read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
             <url><loc>https://a.example/1</loc>
              <n:news><n:publication><n:name>Harbour Post</n:name><n:language>sr</n:language></n:publication>
               <n:publication_date>2026-11-21</n:publication_date><n:title>Лука поново ради</n:title>
               <n:keywords>luka, brodovi</n:keywords></n:news></url>
             <url><loc>https://a.example/sport/match-report.html</loc><lastmod>2026-11-22T10:00:00Z</lastmod></url>
            </urlset>\
            """);

        assertThat(feed.feed().format()).isEqualTo("sitemap-news");
        var first = articles(feed).getFirst();
        assertThat(first.title()).isEqualTo("Лука поново ради");
        assertThat(first.language()).isEqualTo("sr");
        assertThat(first.publishedAt()).isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
        assertThat(first.tags()).containsExactly("luka", "brodovi");
        var second = articles(feed).getLast();
        assertThat(second.title()).isEqualTo("match report");
        assertThat(second.updatedAt()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
    }

    @Test
    void aSitemapIndexNamesItsMapsTheLatestFirst() {
        var maps = (Sitemaps) FeedReaders.reader()
                .read("""
                    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                     <sitemap><loc>/old.xml</loc><lastmod>2026-01-01</lastmod></sitemap>
                     <sitemap><loc>https://a.example/never.xml</loc></sitemap>
                     <sitemap><loc>https://a.example/new.xml</loc><lastmod>2026-11-22T10:00:00+01:00</lastmod></sitemap>
                    </sitemapindex>\
                    """.getBytes(UTF_8), "text/xml", Links.canonical("https://a.example/sitemap.xml"));

        assertThat(maps.urls())
                .containsExactly(
                        "https://a.example/new.xml", "https://a.example/old.xml", "https://a.example/never.xml");
    }

    @Test
    void aNestedOpmlIsAFlatListWithFolders() {
        var list = (FeedList) FeedReaders.reader().read("""
            <opml version="2.0"><head><title>Mine</title></head><body>
             <outline text="News"><outline text="Local &amp;amp; near">
              <outline type="rss" text="Harbour" xmlUrl="https://a.example/feed?a=1&b=2" category="/ships,coast"/>
             </outline></outline>
             <outline title="Glas" text="g" xmlurl="https://b.example/rss"/>
             <outline text="Nothing"/>
            </body></opml>\
            """.getBytes(UTF_8), null, null);

        assertThat(list.title()).isEqualTo("Mine");
        assertThat(list.feeds())
                .containsExactly(
                        new FeedList.Entry(
                                "Harbour",
                                "https://a.example/feed?a=1&b=2",
                                java.util.List.of("News", "Local & near", "ships", "coast")),
                        new FeedList.Entry("Glas", "https://b.example/rss", java.util.List.of()));
        assertThat(list.warnings()).extracting(Feed.Warning::item).contains(4);
    }

    @Test
    void aPageIsReadForTheFeedsItNames() {
        var page = (WebPage)
                FeedReaders.reader().read("""
                    <!DOCTYPE html><html><head><title>Harbour Post</title><base href="/en/">
                    <link rel="alternate" type="application/rss+xml" title="Comments" href="comments/feed">
                    <link rel="alternate" type="application/json" href="/wp-json/1">
                    <link rel="stylesheet alternate" type="text/css" href="x.css">
                    <link rel="alternate" type="application/feed+json" href="feed.json">
                    <link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" title="News" href="feed">
                    </head><body><p>Hello<br></body></html>\
                    """.getBytes(UTF_8), "text/html", Links.canonical("https://a.example/"));

        assertThat(page.title()).isEqualTo("Harbour Post");
        assertThat(page.feeds())
                .extracting(WebPage.Alternate::url)
                .containsExactly(
                        "https://a.example/en/feed",
                        "https://a.example/en/feed.json",
                        "https://a.example/en/comments/feed");
    }

    @Test
    void anExpiredJsonFeedWithNumbersAndOneAuthorIsRead() {
        var feed = read("""
            {"version": "https://jsonfeed.org/version/1", "title": "Post", "feed_url": "https://a.example/f.json",
             "expired": true, "next_url": "https://a.example/f2.json", "author": {"name": "Desk"},
             "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
             "items": [{"id": 12.5, "external_url": "https://b.example/1", "content_text": "a < b & c", "title": null},
                       {"id": "https://a.example/2", "title": "T &amp; U", "author": {"name": "Mira"}}]}\
            """);

        assertThat(feed.feed().format()).isEqualTo("json-1");
        assertThat(feed.hints().hubs()).containsExactly("https://hub.example/");
        assertThat(feed.hints().next()).isEqualTo("https://a.example/f2.json");
        assertThat(feed.hints().self()).isEqualTo("https://a.example/f.json");
        assertThat(FeedReaders.warnings(feed)).contains("the feed says that it has ended");
        assertThat(articles(feed)).extracting(Article::title).containsExactly("a < b & c", "T & U");
        assertThat(articles(feed)).extracting(Article::guid).containsExactly("12.5", "https://a.example/2");
        assertThat(articles(feed).getFirst().authors()).containsExactly("Desk");
        assertThat(articles(feed).getLast().link().value()).isEqualTo("https://a.example/2");
    }

    @Test
    void aJsonFeedThatBreaksOffKeepsItsCompleteItems() {
        var feed = read("{\"items\": [{\"id\": 1, \"title\": \"Whole\"}, {\"id\": 2, \"tit");

        assertThat(articles(feed)).extracting(Article::title).containsExactly("Whole");
        assertThat(feed.troubled().broken()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ninjs-1.0 | {'uri':'urn:x:1','headline':'Ships"
                        + " return','body_html':'<p>One.</p><p>Two.</p>','byline':'Mira','versioncreated':'2026-11-22T10:00:00Z','subject':[{'name':'harbour'}],'language':'en'}",
                "ninjs-3.0 |"
                        + " {'standard':{'name':'ninjs','version':'3.0'},'uri':'urn:x:1','headlines':[{'role':'short','value':'No'},{'role':'main','value':'Ships"
                        + " return'}],'bodies':[{'contenttype':'text/html','value':'<p>One.</p><p>Two.</p>'}],'by':'Mira','versioncreated':'2026-11-22T10:00:00Z','subjects':[{'name':'harbour'}],'language':'en'}",
            })
    void aNinjsArticleIsRead(String format, String document) {
        var feed = read(document.replace('\'', '"'));

        assertThat(feed.feed().format()).isEqualTo(format);
        var article = articles(feed).getFirst();
        assertThat(article.title()).isEqualTo("Ships return");
        assertThat(article.body()).isEqualTo("One.\nTwo.");
        assertThat(article.authors()).containsExactly("Mira");
        assertThat(article.tags()).containsExactly("harbour");
        assertThat(article.guid()).isEqualTo("urn:x:1");
        assertThat(article.updatedAt()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
    }

    @Test
    void aCancelledNinjsArticleIsADeletion() {
        var feed = read("{\"uri\": \"https://a.example/1\", \"headline\": \"Wrong\", \"pubstatus\": \"canceled\"}");

        assertThat(feed.items()).isEmpty();
        assertThat(feed.deletions())
                .containsExactly(new Feed.Deletion("https://a.example/1", Links.canonical("https://a.example/1")));
    }

    @Test
    void aDeletedEntryIsADeletion() {
        var feed = read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://purl.org/atompub/tombstones/1.0">
             <x:deleted-entry ref="tag:a.example,2026:7" when="2026-11-21T00:00:00Z"><link href="https://a.example/7"/></x:deleted-entry>
             <entry><title>Stays</title><id>tag:a.example,2026:8</id></entry></feed>\
            """);

        assertThat(feed.deletions())
                .containsExactly(new Feed.Deletion("tag:a.example,2026:7", Links.canonical("https://a.example/7")));
        assertThat(articles(feed)).extracting(Article::title).containsExactly("Stays");
    }
}
