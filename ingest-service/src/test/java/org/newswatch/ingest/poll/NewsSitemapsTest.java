package org.newswatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.feed.Sitemaps;

class NewsSitemapsTest extends FetchFixture {

    private static final String XML = "Content-Type: application/xml\r\n";
    private static final String INDEX = """
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <sitemap><loc>https://a.example/deeper.xml</loc></sitemap>
        </sitemapindex>
        """;

    @Test
    void theLatestThreeSitemapsAreOneFeed() throws IOException {
        serve(asked -> page(200, XML, sitemap(asked.path())));

        var feed = latest("/new", "/newer", "/old", "/oldest");

        assertThat(feed.items()).hasSize(3);
        assertThat(feed.warnings()).isEmpty();
        assertThat(feed.feed()).isEqualTo(new Feed.About("Harbour Post", "sitemap-index", "en", null));
        assertThat(asked).extracting(PlainServer.Asked::path).containsExactly("/new", "/newer", "/old");
    }

    @Test
    void whatIsNoSitemapIsSaidAndTheOthersAreKept() throws IOException {
        serve(asked -> switch (asked.path()) {
            case "/away" -> page(500, "", new byte[0]);
            case "/index" -> page(200, XML, INDEX.getBytes(UTF_8));
            default -> page(200, XML, sitemap(asked.path()));
        });

        var feed = latest("/away", "/index", "/new");

        assertThat(feed.items()).hasSize(1);
        assertThat(feed.warnings())
                .extracting(Feed.Warning::message)
                .containsExactly(
                        "a sitemap could not be read: the server has a fault of its own (500)",
                        "a sitemap was no sitemap of articles");
    }

    private Feed latest(String... paths) {
        var urls = Stream.of(paths).map(this::url).toList();
        var due = new DueFeed(
                new Standing(UUID.randomUUID()),
                "t",
                url("/index"),
                new Feed.About("Harbour Post", "sitemap-index", "en", null),
                true,
                List.of(),
                null,
                1,
                Instant.EPOCH,
                List.of("127.0.0.1"));
        return new NewsSitemaps(fetcher()).latest(new Sitemaps(urls), due, DEADLINE, domain -> true);
    }

    private static byte[] sitemap(String path) {
        return """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://a.example%s</loc>
                <news:news><news:publication_date>2026-03-01T10:00:00Z</news:publication_date>
                  <news:title>Report of %s</news:title></news:news></url>
            </urlset>
            """.formatted(path, path).getBytes(UTF_8);
    }
}
