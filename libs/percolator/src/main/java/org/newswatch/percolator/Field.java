package org.newswatch.percolator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A part of a document that a query can name. */
public enum Field {
    TITLE(true),
    SUMMARY(true),
    BODY(true),
    AUTHOR(true),
    /** Names of the source; a query for {@code source:} looks at {@link #SITE} too. */
    SOURCE(false),
    /** Hosts of the source or the article; a query names a host or a parent domain of it. */
    SITE(false),
    /** BCP 47 tags; {@code lang:sr} is true of {@code sr-Latn} too. */
    LANG(false),
    TOPIC(false),
    /** Who and what is spoken of: each one's Wikidata id, its names and how the text has them, as a value each. */
    ENTITY(true),
    URL(true);

    static final List<Field> ALL = List.of(values());

    /** Where a word without a field is looked for. */
    public static final Set<Field> DEFAULT = Set.of(TITLE, SUMMARY, BODY);

    private final boolean text;
    private final String key = name().toLowerCase(Locale.ROOT);

    Field(boolean text) {
        this.text = text;
    }

    /** The field of a lower-case name as in queries and evidence. */
    public static Optional<Field> of(String key) {
        return Stream.of(values()).filter(field -> field.key().equals(key)).findFirst();
    }

    /** The lower-case name as in queries and evidence. */
    public String key() {
        return key;
    }

    @SuppressWarnings("EnumOrdinal") // bits live no longer than the process
    int bit() {
        return 1 << ordinal();
    }

    /** Whether its values matter to queries that look in these fields (bits). */
    boolean isAsked(int fields) {
        return (fields & bit()) != 0 || (this == SITE && (fields & SOURCE.bit()) != 0);
    }

    /** Whether the field is read word by word; the others are compared as whole values. */
    boolean isText() {
        return text;
    }
}
