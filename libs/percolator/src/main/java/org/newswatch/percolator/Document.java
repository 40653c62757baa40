package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text in fields, as it came: markup, letter case and script are the percolator's affair. */
public final class Document {

    private final String language;
    private final Map<Field, List<String>> values;

    private Document(String language, Map<Field, List<String>> values) {
        this.language = language;
        this.values = values;
    }

    /** Starts a document in a language given as BCP 47 tag; {@code und} where it is not known. */
    public static Builder in(String language) {
        return new Builder(language);
    }

    String language() {
        return language;
    }

    List<String> values(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /** Collects the fields of one document. */
    public static final class Builder {

        private final String language;
        private final Map<Field, List<String>> values = new EnumMap<>(Field.class);

        private Builder(String language) {
            this.language = language;
            keyword(Field.LANG, language);
        }

        /** Adds a text; null and blank ones are left out. */
        public Builder text(Field field, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                values.computeIfAbsent(field, f -> new ArrayList<>()).add(text);
            }
            return this;
        }

        /** Adds values that each stand for themselves: names, hosts, tags. */
        public Builder keyword(Field field, String... keywords) {
            for (var keyword : keywords) {
                text(field, keyword);
            }
            return this;
        }

        public Document build() {
            var copy = new EnumMap<Field, List<String>>(Field.class);
            values.forEach((field, texts) -> copy.put(field, List.copyOf(texts)));
            return new Document(language, copy);
        }
    }
}
