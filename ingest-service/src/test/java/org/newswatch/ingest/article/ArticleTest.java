package org.newswatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.newswatch.ingest.Articles.article;

import org.junit.jupiter.api.Test;

class ArticleTest {

    @Test
    void theIdIsTheSameUnderEverySpellingOfTheAddress() {
        var id = article("https://example.org/harbour", "Harbour reopens").id();

        assertThat(id.value()).matches("[0-9a-f]{32}");
        assertThat(article("http://EXAMPLE.org/harbour?utm_source=mail#top", "Harbour opens again")
                        .id())
                .isEqualTo(id);
        assertThat(article("https://example.org/harbour?id=2", "Harbour reopens")
                        .id())
                .isNotEqualTo(id);
    }

    @Test
    void theIdAsAUuidHasTheSameDigits() {
        var id = article("https://example.org/harbour", "Harbour reopens").id();

        assertThat(id.uuid().toString().replace("-", "")).isEqualTo(id.value());
    }

    @Test
    void aBlankTitleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> article("https://example.org/harbour", " \u0000\n"))
                .withMessage("an article needs a title");
    }

    @Test
    void whatAReaderSeesDecidesWhetherTheTextChanged() {
        var first = article("https://example.org/a", "Harbour reopens", "Ships café\nreturn.");

        assertThat(article("https://example.org/b", " Harbour  reopens", "Ships cafe\u0301 return. ")
                        .contentHash())
                .isEqualTo(first.contentHash());
        assertThat(article("https://example.org/a", "Harbour reopens", "Ships return at last.")
                        .contentHash())
                .isNotEqualTo(first.contentHash());
        assertThat(article("https://example.org/a", "Harbour reopens Ships café", "return.")
                        .contentHash())
                .isNotEqualTo(first.contentHash());
    }
}
