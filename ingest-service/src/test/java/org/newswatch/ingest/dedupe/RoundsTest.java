package org.newswatch.ingest.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.Articles.article;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.article.Article;

class RoundsTest {

    @Test
    void differentArticlesShareOneRound() {
        assertThat(sizes(article("https://a.example/1", "T"), article("https://a.example/2", "T")))
                .containsExactly(2);
    }

    @Test
    void eachNewTextOfOneArticleGetsARoundOfItsOwn() {
        assertThat(sizes(
                        article("https://a.example/1", "T"),
                        article("https://a.example/1", "U"),
                        article("https://a.example/2", "T"),
                        article("https://a.example/1", "T")))
                .containsExactly(2, 1, 1);
    }

    @Test
    void copiesInARowNeedNoRound() {
        assertThat(sizes(article("https://a.example/1", "T"), article("http://a.example/1#x", " T ")))
                .containsExactly(1);
    }

    private static List<Integer> sizes(Article... articles) {
        return Rounds.of(List.of(articles)).stream().map(List::size).toList();
    }
}
