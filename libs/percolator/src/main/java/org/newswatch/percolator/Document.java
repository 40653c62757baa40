package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Tokens;
import org.newswatch.percolator.analyze.Vocabulary;

/** A text in fields, as it came: markup, letter case and script are the percolator's affair. */
public final class Document {

    private final String language;
    private final Chain chain;
    private final Map<Field, List<String>> values;

    /** In which its texts are read already; null where they are not. */
    private final @Nullable Vocabulary readIn;

    private final Map<Field, List<Tokens>> read = new EnumMap<>(Field.class);

    private Document(String language, Map<Field, List<String>> values, @Nullable Vocabulary vocabulary) {
        this.language = language;
        this.chain = Chain.of(language);
        this.values = values;
        this.readIn = vocabulary;
        if (vocabulary != null) {
            values.forEach((field, texts) -> {
                if (field.isText()) {
                    read.put(field, tokens(texts, vocabulary));
                }
            });
        }
    }

    /** Starts a document in a language given as BCP 47 tag; {@code und} where it is not known. */
    public static Builder in(String language) {
        return new Builder(language);
    }

    /** BCP 47, as given. */
    public String language() {
        return language;
    }

    /** The chain of its language. */
    public Chain chain() {
        return chain;
    }

    /** The values of a field, as given; those of text fields without blank ones. */
    public List<String> values(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /** The texts of a field: as they were {@linkplain Builder#read read} already, if in this vocabulary, else read now. */
    public List<Tokens> tokens(Field field, Vocabulary vocabulary) {
        return vocabulary == readIn
                ? read.getOrDefault(field, List.of())
                : tokens(values.getOrDefault(field, List.of()), vocabulary);
    }

    private List<Tokens> tokens(List<String> texts, Vocabulary vocabulary) {
        var read = new ArrayList<Tokens>(texts.size());
        for (var text : texts) {
            read.add(vocabulary.read(chain, text));
        }
        return read;
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
                values.computeIfAbsent(field, f -> new ArrayList<>(1)).add(text);
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
            return new Document(language, copy(), null);
        }

        /** Builds it with its texts read, for several who share a vocabulary: its texts are split and looked up once for all. */
        public Document read(Vocabulary vocabulary) {
            return new Document(language, copy(), vocabulary);
        }

        private Map<Field, List<String>> copy() {
            var copy = new EnumMap<Field, List<String>>(Field.class);
            values.forEach((field, texts) -> copy.put(field, List.copyOf(texts)));
            return copy;
        }
    }
}
