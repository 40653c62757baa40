package org.newswatch.alert.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;

@Service
class ListedSubscriptionsTest {

    private String key;

    @BeforeEach
    void subscriber() {
        key = Api.newSubscriber();
    }

    @Test
    void listIsFilteredByLabelStatusAndName() {
        Api.subscribe(key, Drafts.whole());
        var energy = Api.subscribe(key, Drafts.wholeWith("labels", List.of("desk", "energy")));
        var draft = Api.subscribe(
                key,
                Map.of(
                        "name",
                        "100% КОСОВО",
                        "topics",
                        List.of("kosovo"),
                        "status",
                        "draft",
                        "labels",
                        List.of("desk")));

        assertThat(listed("label=desk")).containsExactly(energy, draft);
        assertThat(listed("label=desk&label=energy")).containsExactly(energy);
        assertThat(listed("status=draft")).containsExactly(draft);
        assertThat(listed("q=косово")).containsExactly(draft);
        assertThat(listed("q=100%25")).containsExactly(draft);
        assertThat(listed("q=1%25")).isEmpty();
        assertThat(listed("q=GRID&label=energy&status=active")).containsExactly(energy);
        assertThat(Api.with(key).get("/v1/subscriptions?status=asleep").statusCode())
                .isEqualTo(400);
    }

    private List<String> listed(String query) {
        return Api.with(key)
                .urlEncodingEnabled(false)
                .get("/v1/subscriptions?" + query.replace("косово", "%D0%BA%D0%BE%D1%81%D0%BE%D0%B2%D0%BE"))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
