package org.newswatch.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMarkupTest {

    /** Generous for a machine that is busy; alone each takes well under a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<p><b>",
                "<a href=x>",
                "<table><tr><td>",
                "<ul><li>",
                "<li>x",
                "<h1><a>",
                "<i></b>",
                "</p>",
                "<font><p>",
                "<!--",
                "<![CDATA[",
                "&amp;",
                "&",
                "<",
                "<x y ",
                "<a b='c'",
                "<p ",
                "</p ",
                "<img a",
                "&lt;p ",
                "&#x41;",
                "<svg>",
                "<math><mi>",
                "<template>",
                "<select>",
                "<b><p></b>",
                "<p>word</p>",
                "\u0000",
                "<nobr>",
                "&lt;",
                "&amp;lt;p&amp;gt;"
            })
    void megabytesOfOneTagEndInTime(String piece) {
        var html = piece.repeat(1_000_000 / piece.length());

        assertTimeoutPreemptively(PATIENCE, () -> Markup.text(html));
        assertTimeoutPreemptively(PATIENCE, () -> Markup.clean(html, "https://harbour.example/"));
        assertTimeoutPreemptively(PATIENCE, () -> Markup.looksLikeHtml(html));
    }

    @Test
    void anArticleOfFiveMegabytesIsReadInTime() {
        var html = "<p>Ships <b>return</b> to the <a href='/a'>old harbour</a>.</p>\n".repeat(80_000);

        assertTimeoutPreemptively(
                PATIENCE, () -> assertThat(Markup.text(html).lines()).hasSize(80_000));
        assertTimeoutPreemptively(PATIENCE, () -> Markup.clean(html, "https://harbour.example/"));
    }

    @Test
    void deepNestingLosesItsTagsAndNotItsText() {
        var html = "<div>".repeat(100_000) + "deep" + "</div>".repeat(100_000) + "<p>after</p>";

        assertThat(Markup.text(html)).isEqualTo("deep\nafter");
        assertThat(Markup.clean(html, null))
                .contains("deep")
                .endsWith("<p>after</p>")
                .hasSizeLessThan(5_000);
    }
}
