package org.newswatch.ingest.date;

/**
 * A piece of a written date.
 *
 * @param text digits in ASCII, a word in lower case without accents, or one sign
 * @param raw the word in lower case as it was written
 * @param spaced whether a blank or the beginning stands before it
 */
record Token(Kind kind, String text, String raw, boolean spaced) {

    /** TIME and ZONE stand where a time of day and a zone were taken out. */
    enum Kind {
        NUMBER,
        WORD,
        SIGN,
        TIME,
        ZONE
    }

    static Token placeOf(Kind kind) {
        return new Token(kind, "", "", true);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** A number of at most so many digits. */
    boolean isNumber(int digits) {
        return kind == Kind.NUMBER && text.length() <= digits;
    }

    int digits() {
        return text.length();
    }

    int value() {
        return Integer.parseInt(text);
    }
}
