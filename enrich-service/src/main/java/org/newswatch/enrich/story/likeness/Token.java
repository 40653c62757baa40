package org.newswatch.enrich.story.likeness;

/**
 * A word where it stands in a text.
 *
 * @param spelled as it stands there
 * @param opens whether a sentence, a quotation or the text begins with it, so that a capital letter says nothing
 */
record Token(Word word, String spelled, boolean opens) {

    /** Whether it is written as names are. */
    boolean isName() {
        return !opens && !word.number() && Character.isUpperCase(spelled.codePointAt(0));
    }
}
