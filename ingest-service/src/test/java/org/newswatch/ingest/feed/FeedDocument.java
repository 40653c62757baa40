package org.newswatch.ingest.feed;

/** Feed documents for the tests. */
public final class FeedDocument {

    public static final String RSS = """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
             <channel>
              <title>Harbour Post &amp;amp; Co</title><link>https://harbour-post.example</link><language>en-gb</language>
              <item>
               <title>Grid &amp;amp; gas: prices &lt;i&gt;fall&lt;/i&gt;</title>
               <link>https://harbour-post.example/news/1?id=1&amp;utm_source=rss</link>
               <description><![CDATA[<p>First paragraph.</p><p>Second, <b>bold</b>.</p><script>alert(1)</script>]]></description>
               <content:encoded><![CDATA[The whole text<br>in two lines.]]></content:encoded>
               <pubDate>Tue, 17 Nov 2026 18:55:00 GMT</pubDate>
               <dc:creator>Mira Holt</dc:creator>
               <category>energy</category><category>prices</category>
               <guid isPermaLink="false">hp-1</guid>
              </item>
             </channel>
            </rss>""";

    public static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sr" xml:base="https://glas-reke.example/">
             <title>Глас реке</title><id>urn:glas</id><updated>2026-11-17T09:00:00Z</updated>
             <entry>
              <title type="text">Use &lt;b&gt; in HTML &amp; live</title>
              <id>urn:glas:101</id><link rel="alternate" href="vesti/101"/>
              <updated>2026-11-17T10:00:00+01:00</updated>
              <author><name>Ана Петровић</name></author>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Отворена нова деоница</p><p>пута.</p></div></content>
             </entry>
            </feed>""";

    public static final String JSON = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Post", "language": "en",
             "home_page_url": "https://harbour-post.example/", "_ours": {"x": 1},
             "items": [{"id": 7, "url": "https://harbour-post.example/7", "title": "Harbour reopens",
                        "content_html": "<p>Ships return.</p>", "date_published": "2026-11-17T18:55:00Z",
                        "authors": [{"name": "Mira Holt"}], "tags": ["harbour"]}]}""";

    private FeedDocument() {}

    /** An RSS document with these items. */
    public static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>Test</title>" + items + "</channel></rss>";
    }
}
