package org.newswatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {

    @Test
    void aFeedSaysWhereItIsAndWhenNothingComes() {
        var hints = read("""
            <link>https://a.example/</link>
            <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://a.example/feed"/>
            <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="https://hub.example/"/>
            <atom10:link rel="next" href="https://a.example/feed?page=2" xmlns:atom10="http://www.w3.org/2005/Atom"/>
            <cloud domain="rpc.example" port="80" path="/RPC2"/><ttl>90</ttl>
            <itunes:new-feed-url>https://b.example/feed</itunes:new-feed-url>
            <skipHours><hour>0</hour><hour>24</hour><hour>7</hour><hour>later</hour></skipHours>
            <skipDays><day>Sunday</day><day>someday</day></skipDays>\
            """).hints();

        assertThat(hints.self()).isEqualTo("https://a.example/feed");
        assertThat(hints.hubs()).containsExactly("https://hub.example/");
        assertThat(hints.next()).isEqualTo("https://a.example/feed?page=2");
        assertThat(hints.movedTo()).isEqualTo("https://b.example/feed");
        assertThat(hints.every()).isEqualTo(Duration.ofMinutes(90));
        assertThat(hints.skipHours()).containsExactlyInAnyOrder(0, 7);
        assertThat(hints.skipDays()).containsExactly(7);
    }

    @ParameterizedTest
    @CsvSource({
        "hourly, 1, PT1H",
        "daily, 4, PT6H",
        "Weekly, '', PT168H",
        "daily, 0.1, PT240H",
        "'', 2, PT12H",
    })
    void howOftenItChanges(String period, String frequency, Duration every) {
        assertThat(read(updates(period, frequency)).hints().every()).isEqualTo(every);
    }

    @ParameterizedTest
    @CsvSource({"dayly, 1", "always, 1", "daily, 0", "daily, -2", "daily, often", "daily, 99999999999999"})
    void rubbishIsLeftOutWithAWarning(String period, String frequency) {
        var feed = read(updates(period, frequency));

        assertThat(feed.hints().every()).isNull();
        assertThat(FeedReaders.warnings(feed)).anyMatch(warning -> warning.contains("makes no sense"));
    }

    @ParameterizedTest
    @CsvSource({"0", "-5", "NaN", "1e9", "a while"})
    void aSenselessTimeToLiveIsLeftOut(String ttl) {
        assertThat(read("<ttl>" + ttl + "</ttl>").hints().every()).isNull();
    }

    private static String updates(String period, String frequency) {
        return "<sy:updatePeriod> %s </sy:updatePeriod><sy:updateFrequency>%s</sy:updateFrequency>"
                .formatted(period, frequency);
    }

    private static Feed read(String ofChannel) {
        return FeedReaders.read("<rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' "
                + "xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>" + ofChannel + "</channel></rss>");
    }
}
