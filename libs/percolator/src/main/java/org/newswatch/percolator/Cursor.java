package org.newswatch.percolator;

import java.util.Optional;

/** A place in the text of a query that moves from left to right. */
final class Cursor {

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** The character here; 0 at the end. */
    char peek() {
        return atEnd() ? 0 : text.charAt(at);
    }

    char next() {
        return text.charAt(at++);
    }

    void skipSpace() {
        while (!atEnd() && Character.isWhitespace(peek())) {
            at++;
        }
    }

    /** The plain characters from here to a colon in the same word; empty where there is no such colon. */
    Optional<String> nameBeforeColon() {
        int end = at;
        while (end < text.length() && Notation.isOfName(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == ':' ? Optional.of(text.substring(at, end)) : Optional.empty();
    }

    void skip(int characters) {
        at += characters;
    }

    boolean skip(char expected) {
        if (atEnd() || peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    /** Whether an operator stands here as a word of its own. */
    boolean seesWord(String operator) {
        int end = at + operator.length();
        return text.startsWith(operator, at) && (end == text.length() || Notation.endsWord(text.charAt(end)));
    }

    boolean skipWord(String operator) {
        if (!seesWord(operator)) {
            return false;
        }
        at += operator.length();
        return true;
    }

    /** What stands here, short enough for a message. */
    String found() {
        return atEnd() ? "the end" : "'" + text.substring(at, text.offsetByCodePoints(at, 1)) + "'";
    }
}
