package org.newswatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newswatch.gate.Refused;

class HostileFeedTest {

    private static final String ITEM = "<item><title>%s</title><link>https://a.example/1</link></item>";

    private final FeedReader reader = new FeedReader(new ObjectMapper());

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
