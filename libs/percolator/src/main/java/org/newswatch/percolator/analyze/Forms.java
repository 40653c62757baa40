package org.newswatch.percolator.analyze;

import java.util.Set;

/**
 * The forms under which one word is found. Two words meet when they share a form of a kind; most have one of each kind,
 * a word in Cyrillic also has the one an English writer would use. All are Latin and lower case.
 *
 * @param stems inflection and diacritics taken away, and the plain form as well
 * @param plain diacritics taken away
 * @param written as written
 */
public record Forms(Set<String> stems, Set<String> plain, Set<String> written) {

    static final Forms NONE = new Forms(Set.of(), Set.of(), Set.of());

    public Forms {
        stems = Set.copyOf(stems);
        plain = Set.copyOf(plain);
        written = Set.copyOf(written);
    }

    /** Whether nothing was left of the word, so that it can neither be found nor asked for. */
    public boolean isEmpty() {
        return plain.isEmpty();
    }
}
