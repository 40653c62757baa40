package org.newswatch.ingest.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.gate.trace.Trace;
import org.newswatch.ingest.IngestTopic;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.article.Source;
import org.newswatch.ingest.dedupe.Outcome;
import org.newswatch.ingest.dedupe.Receipt;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.feed.Hints;
import org.newswatch.ingest.identity.FeedSource;
import org.newswatch.local.KafkaAndPostgres;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
class ArrivalsTest {

    private static final Trace TRACE = Trace.of(null);

    @Inject
    Arrivals arrivals;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final String site = "https://arrivals.example/" + UUID.randomUUID();
    private final FeedSource source = FeedSource.of(Links.canonical(site + "/feed.xml"));
    private IngestTopic topic;

    @BeforeEach
    void open() {
        topic = new IngestTopic(kafka);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void anEditedItemIsANewVersionOfItsArticle() {
        var first = take(feed(item("harbour-reopens", "tag:a:4711", "Harbour reopens")));
        var second = take(feed(item("ships-return", "tag:a:4711", "Ships return")));

        assertThat(first.known()).isZero();
        assertThat(first.fresh()).isEqualTo(1);
        assertThat(second.known()).isEqualTo(1);
        assertThat(second.receipts())
                .containsExactly(new Receipt(first.receipts().getFirst().id(), 2, Outcome.UPDATED, List.of("title")));
        assertThat(topic.titles()).containsExactly("Harbour reopens", "Ships return");
    }

    @Test
    void anItemThatTheFeedDeletesIsWithdrawnUnderItsFirstId() {
        var first = take(feed(item("a", "tag:a:4711", "Harbour reopens"), item("b", "tag:a:4712", "Gas prices fall")));
        take(feed(item("moved", "tag:a:4711", "Harbour reopens"), item("b", "tag:a:4712", "Gas prices fall")));

        var third = take(deleting(List.of("tag:a:4711", "tag:a:4712"), item("b", "tag:a:4712", "Gas prices fall")));
        var fourth = take(deleting(List.of("tag:a:4711"), item("b", "tag:a:4712", "Gas prices fall")));

        assertThat(third.withdrawn()).as("the item that is still there stays").isEqualTo(1);
        assertThat(fourth.withdrawn()).as("once").isZero();
        assertThat(topic.events())
                .filteredOn(event -> event.path("deleted").asBoolean())
                .singleElement()
                .satisfies(event -> assertThat(event.path("id").asText())
                        .isEqualTo(first.receipts().getFirst().id()));
    }

    @Test
    void anArticleIsDeletedByItsAddressToo() {
        take(feed(item("a", null, "Harbour reopens")));

        assertThat(arrivals.take(deleting(List.of(site + "/a")), null, List.of(), false, TRACE)
                        .withdrawn())
                .isEqualTo(1);
    }

    @Test
    void aFollowedFeedDeletesNothingThatAnotherSiteBrought() {
        take(feed(item("a", "tag:a:4711", "Harbour reopens")));
        var stranger = FeedSource.of(Links.canonical("https://stranger.example/feed.xml"));
        arrivals.take(feed(item("of-stranger", "tag:b:1", "Stranger's own")), stranger, List.of(), false, TRACE);

        var foreign = arrivals.take(deleting(List.of("tag:a:4711", site + "/a")), stranger, List.of(), false, TRACE);
        var own = arrivals.take(deleting(List.of("tag:b:1")), stranger, List.of(), false, TRACE);

        assertThat(foreign.withdrawn()).isZero();
        assertThat(own.withdrawn()).as("its own").isEqualTo(1);
        assertThat(topic.events())
                .filteredOn(event -> event.path("deleted").asBoolean())
                .extracting(event -> event.path("title").asText())
                .containsExactly("Stranger's own");
    }

    @Test
    void tagsOfTheFeedJoinThoseOfTheItem() {
        arrivals.take(feed(item("a", null, "Harbour reopens")), source, List.of("ports", "own"), true, TRACE);

        assertThat(topic.events()).singleElement().satisfies(event -> {
            assertThat(event.path("tags")).extracting(tag -> tag.asText()).containsExactly("own", "ports");
            assertThat(event.path("backlog").asBoolean()).isTrue();
        });
    }

    @Test
    void aPreviewShowsTheIdsAndStoresNothing() {
        var first = take(feed(item("a", "tag:a:4711", "Harbour reopens")));

        var shown = arrivals.preview(feed(item("b", "tag:a:4711", "Harbour reopens")), source, List.of("ports"));
        var third = take(feed(item("c", "tag:a:4711", "Harbour reopens")));

        assertThat(shown)
                .extracting(article -> article.id().value())
                .containsExactly(first.receipts().getFirst().id());
        assertThat(shown.getFirst().tags()).containsExactly("own", "ports");
        assertThat(third.receipts()).extracting(Receipt::status).containsExactly(Outcome.DUPLICATE);
    }

    @Test
    void whatAPushDoesNotMentionIsStillThere() {
        var first = take(feed(item("a", null, "Harbour reopens-1482215"), item("b", null, "Gas prices fall")));

        arrivals.pushed(feed(item("c", null, "Minister resigns")), source, List.of(), TRACE);
        var third = take(feed(item("c", null, "Minister resigns"), item("a", null, "Harbour reopens-1482215")));

        assertThat(third.known()).isEqualTo(2);
        assertThat(third.receipts().get(1).id())
                .isEqualTo(first.receipts().getFirst().id());
    }

    private Arrived take(Feed feed) {
        return arrivals.take(feed, source, List.of(), false, TRACE);
    }

    private Article item(String path, String guid, String title) {
        var link = Links.canonical(site + "/" + path);
        var publisher = new Source("Harbour Post", null);
        return new Article(
                ArticleId.of(link),
                link,
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                publisher,
                List.of("own"),
                guid);
    }

    private static Feed feed(Article... items) {
        return deleting(List.of(), items);
    }

    private static Feed deleting(List<String> refs, Article... items) {
        return new Feed(
                new Feed.About("Harbour Post", "atom-1.0", null, null),
                Hints.NONE,
                Stream.of(items).<Feed.Item>map(Feed.Item.Usable::new).toList(),
                refs.stream().map(Feed.Deletion::new).toList(),
                List.of(),
                Feed.Troubled.NOT);
    }
}
