package org.newswatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.feed.FeedReaders.articles;
import static org.newswatch.ingest.feed.FeedReaders.read;
import static org.newswatch.ingest.feed.FeedReaders.warnings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.ingest.article.Article;

class BrokenFeedTest {

    private static final String TWO = "<item><title>One</title><link>https://a.example/1</link></item>"
            + "<item><title>Two</title><link>https://a.example/2?x=1&amp;y=2</link></item>";

    /** Each is two items, damaged in one way, with a word of the warning that must name it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ampersand      | s#&amp;y#&y#                            | & that begins no entity",
                "entity         | s#One#One&nbsp;#                        | not declared",
                "less than      | s#<title>One#<title>One<description>1 < 2 <3 </description><dc:x/>#  | < that begins"
                        + " no tag",
                "reference      | s#One#One&\\#1;&\\#x0;#                 | does not allow",
                "unclosed link  | s#https://a.example/1</link>#https://a.example/1# | not closed before its parent",
                "unclosed title | s#One</title>#One#                      | not closed",
                "unclosed item  | s#1</link></item>#1</link>#             | inside an item that is not closed",
                "unclosed cdata | s#<title>One</title>#<title><![CDATA[One</title>#  | CDATA section is not closed",
                "stray end      | s#One</title>#One</title></b></font>#   | closes nothing",
                "quotes         | s#<title>One#<title type=html>One#      | without quotes",
                "unclosed quote | s#<title>One#<title type=\"html>One#    | without quotes",
                "prefix         | s#<item>#<item><media:x/><foo:bar/>#    | prefix is not declared",
                "before         | s#<rss#<br /><b>Warning</b>: include() in <b>/x.php</b> on line <b>3</b><br /><rss#"
                        + " | before the document",
                "after          | s#</rss>#</rss><script>x()</script>#    | follows the end",
                "tag            | s#<title>One#<title <b>One</b>#         | a tag is not closed",
                "comment        | s#</channel>#</channel><!-- -- #        | breaks off",
            })
    void damageIsNamedAndNoItemIsLost(String name, String change, String warning) {
        var parts = change.replace("\\#", "\u0007").split("#");
        var document = FeedDocument.rss(TWO)
                .replaceFirst(
                        java.util.regex.Pattern.quote(parts[1]),
                        java.util.regex.Matcher.quoteReplacement(parts[2].replace('\u0007', '#')));

        var feed = read(document);

        assertThat(articles(feed))
                .extracting(article -> article.title().substring(0, 3))
                .containsExactly("One", "Two");
        assertThat(articles(feed))
                .extracting(article -> article.link().value())
                .containsExactly("https://a.example/1", "https://a.example/2?x=1&y=2");
        assertThat(warnings(feed)).anyMatch(said -> said.contains(warning) && said.contains("broken (line 1, column "));
        assertThat(feed.troubled().broken()).isTrue();
    }

    @Test
    void aFeedAsItShouldBeIsNotBroken() {
        assertThat(read(FeedDocument.rss(TWO)).troubled()).isEqualTo(Feed.Troubled.NOT);
        assertThat(read(FeedDocument.rss(TWO)).warnings()).isEmpty();
    }

    @Test
    void twoDocumentsOneAfterTheOtherGiveTheItemsOfBoth() {
        var one = "<?xml version='1.0'?>" + FeedDocument.rss(TWO);

        assertThat(articles(read(one + "\n" + one.replace("a.example", "b.example"))))
                .extracting(article -> article.link().host())
                .containsExactly("a.example", "a.example", "b.example", "b.example");
    }

    @Test
    void aDocumentThatBeginsAnewBeforeItsEndGivesTheItemsOfBoth() {
        var one = "<?xml version='1.0'?>" + FeedDocument.rss(TWO);

        assertThat(articles(read(one.replace("</channel></rss>", "") + one))).hasSize(4);
    }

    @Test
    void aFeedWhoseEndIsMissingKeepsAllItems() {
        var feed = read(FeedDocument.rss(TWO).replace("</channel></rss>", ""));

        assertThat(articles(feed)).hasSize(2);
        assertThat(warnings(feed)).anyMatch(said -> said.contains("breaks off"));
    }

    @Test
    void itemsBehindTheEndAreTakenToo() {
        var feed = read("<rss version='2.0'><channel><title>T</title></channel></rss>" + TWO);

        assertThat(articles(feed)).extracting(Article::title).containsExactly("One", "Two");
    }

    @Test
    void harmlessEntitiesAreReplaced() {
        var feed = read("<!DOCTYPE rss [ <!ELEMENT rss ANY> <!ENTITY co \"Harbour &#38; Co\"> <!-- x --> ]>"
                + FeedDocument.rss(TWO.replace("One", "&co; one")));

        assertThat(articles(feed).getFirst().title()).isEqualTo("Harbour & Co one");
        assertThat(feed.troubled().broken()).isFalse();
    }

    @Test
    void controlCharactersAreLeftOut() {
        var feed = read(FeedDocument.rss(TWO.replace("One", "<![CDATA[O\u0001n\u0008e]]>")));

        assertThat(articles(feed)).extracting(Article::title).containsExactly("One", "Two");
        assertThat(warnings(feed)).anyMatch(said -> said.contains("control characters"));
    }

    @Test
    void pairsOfNumbersAndWindowsNumbersAreCharacters() {
        var feed = read(FeedDocument.rss(TWO.replace("One", "One &#55357;&#56960; &#146;n &#x1F680;")));

        assertThat(articles(feed).getFirst().title()).isEqualTo("One 🚀 ’n 🚀");
    }

    @Test
    void htmlThatIsNoXmlStaysInItsItem() {
        var feed = read(FeedDocument.rss(TWO.replace(
                "</item><item>",
                "<description><p>Text<br>more<p>and <img src=x.png>more</b></description></item><item>")));

        assertThat(articles(feed)).hasSize(2);
        assertThat(articles(feed).getFirst().summary()).isEqualTo("Text\nmore\nand more");
    }
}
