package org.newswatch.enrich.entity;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entity of the gazetteer and what it is called. {@code entities/places.yaml} says how one is written.
 *
 * @param id {@code Q…} of Wikidata, or {@code nw:…}
 * @param name in English; what tags show
 * @param sr in Latin script; Cyrillic follows
 * @param exact names whose diacritics tell them from another word
 * @param unsure names that count only beside a sure one or a cue
 * @param cues phrases, or names of a file's groups of phrases, beside which unsure names count
 * @param not longer phrases in which a name means something else
 */
record Entry(
        String id,
        String name,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> en,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> sr,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> ru,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> sq,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> de,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> fr,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> other,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> exact,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> unsure,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> cues,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> not,
        @Nullable Surname surname) {

    private static final Pattern ID = Pattern.compile("Q[1-9][0-9]{0,9}|nw:[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 100;

    Entry {
        // Jackson hands a record null for what a file leaves out
        if (id == null || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "an id is Q and a number, or nw: and lower-case words with hyphens, not " + id);
        }
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("entry " + id + " needs a name");
        }
        for (var text : Stream.of(List.of(name), en, sr, ru, sq, de, fr, other, exact, unsure, cues, not)
                .flatMap(List::stream)
                .toList()) {
            if (text == null || text.isBlank() || text.length() > LONGEST_NAME) {
                throw new IllegalArgumentException(
                        "entry " + id + " has a name that is empty or longer than " + LONGEST_NAME + " letters");
            }
        }
        if (sr.stream().anyMatch(Entry::isCyrillic)) {
            throw new IllegalArgumentException("entry " + id + " has a Serbian name in Cyrillic: write it in Latin");
        }
        if (!ru.stream().allMatch(Entry::isCyrillic)) {
            throw new IllegalArgumentException("entry " + id + " has a Russian name that is not in Cyrillic");
        }
    }

    /**
     * The names that mean this entity wherever they stand, but for the exact ones. An English name that is said to be exact or unsure
     * is only that.
     */
    List<String> sure() {
        return Stream.of(List.of(name), en, sr, ru, sq, de, fr, other)
                .flatMap(List::stream)
                .filter(text -> !exact.contains(text) && !unsure.contains(text))
                .distinct()
                .toList();
    }

    /** The {@link Tongues} that give a name their endings: a German or French spelling takes no Serbian ones. */
    int tongues(String name) {
        int tongues = 0;
        tongues |= sq.contains(name) ? Tongues.BASE | Tongues.ALBANIAN : 0;
        tongues |= de.contains(name) ? Tongues.BASE | Tongues.GERMAN : 0;
        tongues |= fr.contains(name) ? Tongues.BASE : 0;
        boolean elsewhere =
                this.name.equals(name) || Stream.of(en, sr, ru, other).anyMatch(names -> names.contains(name));
        return tongues == 0 || elsewhere ? Tongues.ALL : tongues;
    }

    private static boolean isCyrillic(String text) {
        return text.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
    }
}
