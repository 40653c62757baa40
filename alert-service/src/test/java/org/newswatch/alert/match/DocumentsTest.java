package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.subscribe.Criteria;
import org.newswatch.percolator.Percolator;

/** What a subscription can ask for is in the document of an article. */
class DocumentsTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final Enriched ARTICLE = Enriched.titled("Ministre à Belgrade")
            .with("topics", List.of(Enriched.topic("energy", "energy-gas"), Enriched.topic("kosovo")))
            .with(
                    "entities",
                    List.of(
                            Enriched.entity("Q1", "Ana Kovač", "person", "Ковач", "la ministre"),
                            Enriched.entity("Q3711", "Belgrade", "place", "Belgrade")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        topic:energy                | true
        topic:energy-gas            | true
        topic:energy-oil            | false
        topic:gas                   | false
        topic:energy*               | true
        topic:kosovo                | true
        entity:Q1                   | true
        entity:Q2                   | false
        entity:Kovac                | true
        entity:"Ana Ковач"          | true
        entity:ministre             | true
        entity:Београд              | false
        entity:(Kovač Q3711)        | true
        Kovač                       | false
        """)
    void queryIsTrueOfTheArticle(String query, boolean matches) throws IOException {
        assertThat(isTrue(new Criteria(query, List.of(), List.of(), List.of()), ARTICLE))
                .isEqualTo(matches);
    }

    @Test
    void topicFilterFindsAPartOfATopic() throws IOException {
        var gas = new Criteria(null, List.of("energy-gas"), List.of(), List.of());

        assertThat(isTrue(gas, ARTICLE)).isTrue();
        assertThat(isTrue(gas, ARTICLE.with("topics", List.of(Enriched.topic("energy", "energy-oil")))))
                .isFalse();
        assertThat(isTrue(gas, ARTICLE.with("topics", List.of(Enriched.topic("energy")))))
                .isFalse();
    }

    @Test
    void entityWithoutEvidenceIsFoundByItsName() throws IOException {
        var article = ARTICLE.with("entities", List.of(Map.of("id", "Q9", "name", "Mira Holt", "type", "person")));

        assertThat(isTrue(new Criteria("entity:Холт", List.of(), List.of(), List.of()), article))
                .isTrue();
    }

    private static boolean isTrue(Criteria criteria, Enriched article) throws IOException {
        var percolator = new Percolator<Integer>();
        percolator.put(1, criteria.stored());
        var document = Documents.of(JSON.readValue(article.json(), ArticleEnriched.class));
        return percolator.match(document).stream().findAny().isPresent();
    }
}
