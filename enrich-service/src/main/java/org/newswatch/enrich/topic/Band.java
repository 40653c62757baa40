package org.newswatch.enrich.topic;

import com.fasterxml.jackson.annotation.JsonValue;

/** What came of a topic's score. */
public enum Band {
    /** At the threshold or above. */
    TAGGED("tagged"),
    /** So near below the threshold that an editor may want to look. */
    ABSTAINED("abstained"),
    /** Not about the topic. */
    NOT("not");

    private final String shown;

    Band(String shown) {
        this.shown = shown;
    }

    static Band of(double score, Topic topic) {
        if (score >= topic.threshold()) {
            return TAGGED;
        }
        return score > 0 && score >= topic.threshold() - topic.abstain() && topic.abstain() > 0 ? ABSTAINED : NOT;
    }

    @JsonValue
    @Override
    public String toString() {
        return shown;
    }
}
