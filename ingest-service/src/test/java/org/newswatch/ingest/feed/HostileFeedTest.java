package org.newswatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.gate.Refused;

class HostileFeedTest {

    private static final String ITEM = "<item><title>%s</title><link>https://a.example/1</link></item>";

    private final FeedReader reader = FeedReaders.reader();

    @Test
    void anXmlBombIsRefusedBeforeItGrows() {
        var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"boom\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }

        refused(bomb + "]>" + FeedDocument.rss(ITEM.formatted("&a11;")), "declares entities");
    }

    @Test
    void anExternalEntityIsRefusedAndNotOpened(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "the secret");

        refused(
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri())
                        + FeedDocument.rss(ITEM.formatted("&x;")),
                "external entity");
        refused(
                "<!DOCTYPE rss [<!ENTITY %% x SYSTEM \"%s\"> %%x;]>".formatted(secret.toUri())
                        + FeedDocument.rss(ITEM.formatted("T")),
                "external entity");
    }

    @Test
    void anExternalDocumentTypeIsNotFetchedAndItsHtmlEntitiesAreKnown() {
        var document =
                "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://127.0.0.1:1/rss.dtd\">"
                        + FeedDocument.rss(ITEM.formatted("Caf&eacute; reopens"))
                                .replace("2.0", "0.91");

        var item = (Feed.Item.Usable) read(document).items().getFirst();

        assertThat(item.article().title()).isEqualTo("Café reopens");
    }

    @Test
    void nothingIsIncluded(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "the secret");
        var include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + secret.toUri()
                + "\"/>";

        var feed = read(FeedDocument.rss(ITEM.formatted("T" + include)));

        assertThat(feed.toString()).doesNotContain("the secret");
    }

    @Test
    void deepNestingEndsTheDocumentAndNotTheService() {
        refused(FeedDocument.rss("<a>".repeat(100_000)), "broken");
    }

    @Test
    void deepMarkupInAnItemIsReadToItsEnd() {
        var markup = "&lt;div&gt;".repeat(50_000) + "deep";

        assertThatNoException()
                .isThrownBy(() -> read(FeedDocument.rss(ITEM.formatted("T") + "<item><title>" + markup
                        + "</title><link>https://a.example/2</link></item>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a ",
                "</a",
                "<?a",
                "<?php >",
                "<!",
                "<!--",
                "<![CDATA[",
                "<![CDATA[</x",
                "&",
                "&amp",
                "&#",
                "&nosuch;",
                "<",
                "< ",
                "<a b='",
                "<a b=\"<",
                "<a b='x>",
                "<x:y xmlns:x='z'>",
                "<item>",
                "<item/>",
                "<item><title>",
                "<item><author>a@(",
                "<item><category>,",
                "<entry><link href='/x'/></entry>",
                "<link href='/x'/>",
                "<!DOCTYPE a [",
                "<!DOCTYPE a [<!ELEMENT",
                "]]>",
                "<p>",
                "<br>",
                "<rss>",
                "</rss>",
                "<?xml version='1.0'?>",
                "<item><pubDate>1,",
                "<item><guid>http://",
                "<item><title>&lt;b>",
                "<channel><item>",
                "<outline xmlUrl='x'>",
            })
    void noInputTakesLongerThanItsLengthWarrants(String piece) {
        var document = FeedDocument.rss("<item><title>Whole</title></item>" + piece.repeat(3_000_000 / piece.length()));

        long start = System.nanoTime();
        try {
            read(document);
        } catch (Refused refused) {
            assertThat(refused.status()).isEqualTo(400);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"link", "guid", "author", "category", "pubDate", "title", "description", "language", "dc:date"})
    void noFieldIsTooLong(String field) {
        for (var piece : List.of("a", "a,", "(a@", "<", "&lt;", "&lt;a ", "1:", "/../", "  ", "%", "é")) {
            long start = System.nanoTime();

            read(FeedDocument.rss("<item><guid>1</guid><%1$s>%2$s</%1$s></item>"
                    .formatted(field, piece.repeat(1_000_000 / piece.length()))));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(piece).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void entitiesThatGrowByBeingUsedAreRefused() {
        refused(
                "<!DOCTYPE rss [<!ENTITY a \"" + "b".repeat(150) + "\">]>"
                        + FeedDocument.rss(ITEM.formatted("&a;".repeat(1_000))),
                "declares entities");
    }

    @Test
    void aDocumentThatTakesTooLongIsReadAsFarAsItGoes() {
        var late = new AtomicInteger();
        var clock = (InstantSource) () -> FeedReaders.NOW.plusSeconds(late.getAndIncrement());
        var reader = FeedReaders.reader(5_000, Duration.ofSeconds(100), clock);

        var feed = (Feed)
                reader.read(FeedDocument.rss(ITEM.formatted("T").repeat(1_000)).getBytes(UTF_8), null, null);

        assertThat(feed.items()).hasSizeBetween(1, 100);
        assertThat(FeedReaders.warnings(feed)).anyMatch(said -> said.contains("takes too long"));
    }

    @Test
    void deepNestingBehindCompleteItemsKeepsThem() {
        var feed = read(FeedDocument.rss(ITEM.formatted("Whole") + "<item>" + "<a>".repeat(100_000)));

        assertThat(feed.items()).hasSize(1);
        assertThat(FeedReaders.warnings(feed)).anyMatch(said -> said.contains("deeper than 200"));
    }

    @Test
    void aListOfTooManyFeedsIsRefused() {
        refused(
                "<opml><body>" + "<outline xmlUrl='https://a.example/'/>".repeat(10_001) + "</body></opml>",
                "10000 feeds");
    }

    private Feed read(String document) {
        return (Feed) reader.read(document.getBytes(UTF_8), null, null);
    }

    private void refused(String document, String why) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(document))
                .withMessageContaining(why)
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(400));
    }
}
