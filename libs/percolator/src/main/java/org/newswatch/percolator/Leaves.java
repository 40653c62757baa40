package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newswatch.percolator.analyze.Chain;

/** Reads the words, phrases and prefixes of a query, and the field names before them. */
final class Leaves {

    private static final String FIELDS =
            Arrays.stream(Field.values()).map(Field::key).collect(Collectors.joining(", "));

    private final Cursor cursor;
    private final QueryLimits limits;
    private int clauses;
    private int firstTooMany;

    Leaves(Cursor cursor, QueryLimits limits) {
        this.cursor = cursor;
        this.limits = limits;
    }

    /** The field named here, and the cursor behind its colon; empty where no name stands, and the cursor has not moved. */
    Optional<Field> field() {
        var name = cursor.nameBeforeColon();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        int start = cursor.at();
        var field = Field.of(name.get().toLowerCase(Locale.ROOT));
        if (field.isEmpty()) {
            throw new InvalidQuery(
                    start,
                    "unknown field '%s', expected one of %s; a colon that is meant goes into quotes"
                            .formatted(name.get(), FIELDS));
        }
        cursor.skip(name.get().length() + 1);
        cursor.skipSpace();
        return field;
    }

    /** Counted to the end, so that the refusal can say how many there are. */
    void refuseTooMany() {
        if (clauses > limits.clauses()) {
            throw InvalidQuery.tooLarge(
                    firstTooMany, "expected at most %,d words, found %,d".formatted(limits.clauses(), clauses));
        }
    }

    Query leaf(Set<Field> fields) {
        int start = cursor.at();
        if (++clauses == limits.clauses() + 1) {
            firstTooMany = start;
        }
        if (cursor.skip('"')) {
            return phrase(fields, start);
        }
        if (Notation.OPERATORS.stream().anyMatch(cursor::seesWord)) {
            throw new InvalidQuery(
                    start, "expected a word, found an operator; an operator that is meant goes into quotes");
        }
        return cursor.skip('=') ? exact(fields) : word(fields, start);
    }

    private Query phrase(Set<Field> fields, int start) {
        var text = new StringBuilder();
        while (!cursor.skip('"')) {
            if (cursor.atEnd()) {
                throw new InvalidQuery(start, "expected a closing quote");
            }
            text.append(character());
        }
        if (text.toString().isBlank()) {
            throw new InvalidQuery(start, "expected a word between the quotes");
        }
        var phrase = new Query.Phrase(fields, text.toString(), cursor.skip('~') ? slop() : 0);
        var words = readable(fields, phrase.text(), start);
        if (phrase.slop() > 0 && words.size() > limits.near()) {
            throw InvalidQuery.tooLarge(
                    start,
                    "expected at most %d words near each other, found %d".formatted(limits.near(), words.size()));
        }
        return phrase;
    }

    private int slop() {
        int start = cursor.at();
        int slop = 0;
        while (cursor.peek() >= '0' && cursor.peek() <= '9' && slop <= limits.slop()) {
            slop = 10 * slop + cursor.next() - '0';
        }
        var expected = "expected a number up to " + limits.slop() + " after '~'";
        if (cursor.at() == start) {
            throw new InvalidQuery(start, expected);
        }
        if (slop > limits.slop()) {
            throw InvalidQuery.tooLarge(start, expected);
        }
        return slop;
    }

    private Query exact(Set<Field> fields) {
        int start = cursor.at();
        var word = new Query.Exact(fields, bareWord());
        readable(fields, word.text(), start);
        if (cursor.peek() == '*') {
            throw new InvalidQuery(cursor.at(), "expected either '=' or '*', not both");
        }
        return word;
    }

    private Query word(Set<Field> fields, int start) {
        var text = bareWord();
        if (cursor.peek() != '*') {
            readable(fields, text, start);
            return new Query.Word(fields, text);
        }
        if (text.isEmpty()) {
            throw new InvalidQuery(start, "expected letters before '*'");
        }
        int star = cursor.at();
        cursor.next();
        if (!cursor.atEnd() && !Notation.endsWord(cursor.peek())) {
            throw new InvalidQuery(star, "expected '*' only at the end of a word");
        }
        return prefix(fields, text, start);
    }

    private Query prefix(Set<Field> fields, String text, int start) {
        var words = readable(fields, text, start);
        if (words.size() != 1) {
            throw new InvalidQuery(start, "expected one word before '*'");
        }
        var beginnings = isText(fields)
                ? Chain.OTHER.forms(words.getFirst()).plain()
                : Set.of(Keywords.folded(words.getFirst()));
        if (beginnings.stream().anyMatch(beginning -> beginning.length() < Term.SHORTEST_PREFIX)) {
            throw new InvalidQuery(start, "expected at least " + Term.SHORTEST_PREFIX + " letters before '*'");
        }
        return new Query.Prefix(fields, text);
    }

    /** Up to whatever cannot be part of a word; the colons of an address are. */
    private String bareWord() {
        var text = new StringBuilder();
        while (!cursor.atEnd() && !Notation.endsWord(cursor.peek()) && cursor.peek() != '*') {
            if (Notation.isReserved(cursor.peek())) {
                throw new InvalidQuery(
                        cursor.at(),
                        "'%s' has no meaning here; where it is meant it goes into quotes".formatted(cursor.peek()));
            }
            text.append(character());
        }
        return text.toString();
    }

    private char character() {
        int start = cursor.at();
        char c = cursor.next();
        if (c != Notation.ESCAPE) {
            return c;
        }
        if (cursor.atEnd()) {
            throw new InvalidQuery(start, "expected a character after '\\'");
        }
        return cursor.next();
    }

    /** The words that a leaf on these fields looks for; a keyword is one word, whatever it consists of. */
    private List<String> readable(Set<Field> fields, String text, int start) {
        var words = new ArrayList<String>();
        if (!isText(fields) && !text.isBlank()) {
            words.add(text);
        } else {
            Chain.OTHER.words(text, (word, from, to) -> {
                if (Chain.isWord(word)) {
                    words.add(word);
                }
            });
        }
        if (words.isEmpty()) {
            throw new InvalidQuery(
                    start, text.isEmpty() ? "expected a word, found " + cursor.found() : "expected letters or digits");
        }
        return words;
    }

    private static boolean isText(Set<Field> fields) {
        return fields.iterator().next().isText();
    }
}
