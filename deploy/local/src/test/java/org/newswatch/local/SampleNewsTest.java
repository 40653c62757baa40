package org.newswatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleNewsTest {

    @Test
    void everyArticleIsMadeUpAndComplete() throws IOException {
        assertThat(news()).hasSizeBetween(25, 35).allSatisfy(article -> {
            assertThat(URI.create(article.path("url").asText()).getHost()).endsWith(".example");
            assertThat(article.path("title").asText()).isNotBlank();
            assertThat(article.path("body").asText()).hasSizeGreaterThan(80);
        });
        assertThat(news()).extracting(article -> article.path("url").asText()).doesNotHaveDuplicates();
    }

    @Test
    void everySupportedLanguageIsThere() throws IOException {
        assertThat(news())
                .extracting(article -> article.path("language").asText())
                .contains("en", "sr-Latn", "sr-Cyrl", "ru", "sq", "de", "fr");
    }

    private static List<JsonNode> news() throws IOException {
        var articles = new ArrayList<JsonNode>();
        for (var line : Demo.sampleNews().lines().toList()) {
            articles.add(Client.JSON.readTree(line));
        }
        return articles;
    }
}
