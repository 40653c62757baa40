package org.newswatch.alert.raise;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an alert is among those of its subscription. */
public enum Kind {
    /** The first of a story, or of an article where every article is told. */
    FIRST,
    /** A later version of an article, where every version is told. */
    UPDATE,
    /** A second one of a story: by now as many sources tell it as were asked for. */
    CONFIRMED,
    /** A later version of an article that was told before. */
    CORRECTION,
    /** An article that was told before was taken back by its source. */
    WITHDRAWAL;

    /** As it stands in the API and in the database. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
