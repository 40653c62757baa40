package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What one alert is about, and so how often there is one. */
public enum Notify {
    /** The first report of a story; what else tells it stays silent. */
    STORY,
    /** Every article, once. */
    ARTICLE,
    /** Every article and each later version of it. */
    UPDATES;

    /** As it stands in the API and in the database. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Notify of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
