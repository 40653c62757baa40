package org.newswatch.enrich.topic;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sub-topic as a topic defines it; which rules speak for it, the rules say.
 *
 * @param id within the topic, such as {@code gas}; outside it is {@code energy-gas}
 * @param labels the name in each language by BCP 47 code; {@code en} always
 * @param iptc IPTC Media Topic, {@code medtop:…}
 * @param wikidata the item of the thing itself, {@code Q…}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Branch(
        String id,

        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
        Map<String, String> labels,

        @Nullable String iptc,
        @Nullable String wikidata) {

    public Branch {
        InvalidTopic.unlessLike(id, Topic.ID, "subtopics.id", "gas");
        labels = Topic.labels(labels, "subtopics[" + id + "].labels");
        Topic.checkIptc(iptc, "subtopics[" + id + "].iptc");
        Topic.checkWikidata(wikidata, "subtopics[" + id + "].wikidata");
    }

    /** The name in English. */
    @JsonIgnore
    public String label() {
        return Objects.requireNonNull(labels.get("en"));
    }
}
