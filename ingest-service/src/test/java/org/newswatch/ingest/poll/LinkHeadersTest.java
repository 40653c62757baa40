package org.newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newswatch.egress.Head;

class LinkHeadersTest {

    private static final URI FEED = URI.create("https://a.example/news/feed");

    @Test
    void severalLinksMayBeInOneHeaderAndInSeveral() {
        var links = of(
                "<https://hub.example/?a=1,2;b>; rel=\"hub\", <https://a.example/feed>;rel=self",
                "<https://other-hub.example/> ; title=\"of \\\"a\\\", b; rel=self\" ; REL = 'x' , </hub>;rel=\"next"
                        + " HUB\"");

        assertThat(links.self()).isEqualTo("https://a.example/feed");
        assertThat(links.hubs()).containsExactly("https://hub.example/?a=1,2;b", "https://a.example/hub");
    }

    @Test
    void relativeAddressesBelongToWhereTheAnswerCameFrom() {
        var links = of("<../hub>; rel=hub, <?page=1>; rel=self, <hub two>; rel=hub, <mailto:a@a.example>; rel=hub");

        assertThat(links.hubs()).containsExactly("https://a.example/hub");
        assertThat(links.self()).isEqualTo("https://a.example/news/?page=1");
    }

    @Test
    void aLinkAboutSomethingElseIsNoneOfTheFeed() {
        assertThat(of("<https://hub.example/>; anchor=\"/other\"; rel=hub").hubs())
                .isEmpty();
    }

    @Test
    void whatBreaksOffIsPassedOver() {
        assertThat(of(
                                "<https://hub.example/",
                                "",
                                "rel=hub",
                                "<>",
                                "<x>;",
                                "<https://h.example/>; rel=\"hub",
                                "<a>;rel=")
                        .hubs())
                .containsExactly("https://h.example/");
    }

    private static LinkHeaders of(String... headers) {
        return LinkHeaders.of(new Head(200, Map.of("link", List.of(headers))), FEED);
    }
}
