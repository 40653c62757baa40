package org.newswatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.identity.FeedOfTests.item;
import static org.newswatch.ingest.identity.FeedOfTests.with;

import org.junit.jupiter.api.Test;

/** One item in the feeds of a section, of the front page and of an aggregator. */
class SeveralFeedsTest {

    @Test
    void oneItemInSeveralFeedsIsOneArticle() {
        var front = new FeedOfTests()
                .brings(with(item("https://a.example/news/1?utm_source=front", "front-1", "Harbour reopens")));
        var section = new FeedOfTests().brings(with(item("http://a.example/news/1", "7", "Harbour has reopened")));

        assertThat(section.getFirst()).isEqualTo(front.getFirst());
    }
}
