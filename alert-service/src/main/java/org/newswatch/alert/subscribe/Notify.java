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

    /** What there is one alert of, named so that no two are alike: the story, the article, or its version. */
    public String about(String story, String article, int version) {
        return switch (this) {
            case STORY -> story;
            case ARTICLE -> article;
            case UPDATES -> article + "/" + version;
        };
    }

    public static Notify of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
