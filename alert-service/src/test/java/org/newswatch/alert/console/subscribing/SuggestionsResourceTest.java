package org.newswatch.alert.console.subscribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.alert.console.Behind;
import org.newswatch.alert.console.Tongue;

class SuggestionsResourceTest {

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500, 503})
    void noTopicsAreOfferedWhereTheirServiceShowsNone(int status) throws Exception {
        try (var enrich = new Behind(status, "{}", Tongue.ENGLISH)) {
            var suggestions = new SuggestionsResource(enrich.peers(), enrich.visits());

            assertThat(suggestions.topics()).isEmpty();
            assertThat(suggestions.show().fields()).isNotEmpty();
        }
    }

    @Test
    void topicsAndTheirPartsAreOfferedInTheReadersWords() throws Exception {
        var topics = """
            {"items": [{"id": "energy", "labels": {"en": "Energy", "sr": "Energetika"},
                        "subtopics": [{"id": "gas", "labels": {"en": "Gas", "sr": "Gas"}}]}]}\
            """;
        try (var enrich = new Behind(200, topics, Tongue.SERBIAN_CYRILLIC)) {
            var offered = new SuggestionsResource(enrich.peers(), enrich.visits()).topics();

            assertThat(offered)
                    .extracting(SuggestionsResource.Suggestion::value, SuggestionsResource.Suggestion::says)
                    .containsExactly(tuple("energy", "Енергетика"), tuple("energy-gas", "Енергетика: Гас"));
        }
    }

    @Test
    void languagesWithoutATextOfOursHaveTheirUsualName() throws Exception {
        try (var enrich = new Behind(200, "{}", Tongue.SERBIAN_LATIN)) {
            var offered = new SuggestionsResource(enrich.peers(), enrich.visits())
                    .show()
                    .lang();

            assertThat(offered)
                    .extracting(SuggestionsResource.Suggestion::value, SuggestionsResource.Suggestion::says)
                    .contains(tuple("de", "nemački"), tuple("mk", "makedonski"), tuple("uk", "ukrajinski"))
                    .allSatisfy(one -> assertThat(one.toList().get(1))
                            .isNotEqualTo(one.toList().get(0)));
        }
    }
}
