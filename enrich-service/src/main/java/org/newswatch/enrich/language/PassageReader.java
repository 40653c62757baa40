package org.newswatch.enrich.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one field word by word, once. A run of words in another script is a passage; a paragraph whose small words are
 * those of another language is one if the statistics agree.
 */
final class PassageReader {

    private static final int LEAST_LETTERS_OF_PARAGRAPH = 60;
    private static final int LEAST_SMALL_WORDS = 4;
    private static final double LEAST_CONFIDENCE = 0.7;

    /** What stands further down is not read. */
    private static final int LOOK_AT_MOST = 100_000;

    private final Recognizer recognizer;
    private final Language article;
    private final byte script;
    private final Collection<WordList> smallWords;
    private final String text;
    private final List<Passage> found = new ArrayList<>();

    private final WordCounts counts = new WordCounts();
    private int paragraphStart;
    private int paragraphLetters;

    private @Nullable ScriptRun run;

    PassageReader(Recognizer recognizer, Language article, byte script, String text) {
        this.recognizer = recognizer;
        this.article = article;
        this.script = script;
        this.smallWords = switch (script) {
            case Scripts.LATIN -> WordList.LATIN;
            case Scripts.CYRILLIC -> WordList.CYRILLIC;
            default -> List.of();
        };
        this.text = text;
    }

    /** @param most passages of the field that are wanted */
    List<Passage> passages(int most) {
        var end = Math.min(text.length(), LOOK_AT_MOST);
        var at = 0;
        while (at < end && found.size() < most) {
            var c = text.charAt(at);
            if (Letters.scriptOf(c) != Scripts.NONE) {
                var address = Noise.end(text, at, end);
                at = address > at ? address : word(at, end);
            } else if (c == '\n') {
                paragraphEnds(at);
                at++;
            } else {
                at = Math.max(at + 1, Noise.end(text, at, end));
            }
        }
        runEnds();
        paragraphEnds(end);
        found.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return found.size() > most ? found.subList(0, most) : found;
    }

    /** Reads the word that starts here and returns where it ends. */
    private int word(int start, int end) {
        var hash = TellingWords.start();
        var own = 0;
        var strange = 0;
        var other = script;
        var at = start;
        for (; at < end; at++) {
            var c = text.charAt(at);
            var of = Letters.scriptOf(c);
            if (of == script) {
                own++;
                hash = TellingWords.and(hash, Letters.folded(c));
            } else if (of != Scripts.NONE) {
                strange++;
                other = of;
            } else if (!isMark(c) && Letters.folded(c) != Letters.INVISIBLE) {
                break;
            }
        }
        if (own >= strange) {
            ownWord(hash, own);
        } else {
            strangeWord(other, start, at, strange);
        }
        return at;
    }

    private static boolean isMark(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }

    private void ownWord(long hash, int letters) {
        counts.add(hash);
        paragraphLetters += letters;
        if (run != null && run.endsWithOwn(letters)) {
            runEnds();
        }
    }

    private void strangeWord(byte of, int start, int end, int letters) {
        if (run == null || run.script() != of) {
            runEnds();
            run = new ScriptRun(of, start);
        }
        run.add(letters, end);
    }

    private void runEnds() {
        if (run != null && run.isPassage()) {
            var language = recognizer.languageOf(Prose.of(text, run.start(), run.end()), run.script(), null);
            found.add(new Passage(run.start(), run.end(), language.code(), language.script()));
        }
        run = null;
    }

    private void paragraphEnds(int end) {
        if (paragraphLetters >= LEAST_LETTERS_OF_PARAGRAPH && hasStrangeSmallWords()) {
            var language = recognizer.languageOf(Prose.of(text, paragraphStart, end), script, null);
            var same = Language.macro(language.code()).equals(Language.macro(article.code()));
            if (!same && language.confidence() >= LEAST_CONFIDENCE) {
                addParagraph(end, language);
            }
        }
        counts.clear();
        paragraphLetters = 0;
        paragraphStart = end + 1;
    }

    /** Paragraphs that follow each other in one language are one passage. */
    private void addParagraph(int end, Language language) {
        var start = afterSpaces(paragraphStart);
        var last = found.isEmpty() ? null : found.getLast();
        if (last != null && last.code().equals(language.code()) && afterSpaces(last.end()) == start) {
            found.removeLast();
            start = last.start();
        }
        found.add(new Passage(start, end, language.code(), language.script()));
    }

    private int afterSpaces(int from) {
        var at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean hasStrangeSmallWords() {
        var own = 0;
        var most = 0;
        for (var list : smallWords) {
            if (list.code().equals(Language.macro(article.code()))) {
                own = counts.of(list);
            } else {
                most = Math.max(most, counts.of(list));
            }
        }
        return most >= LEAST_SMALL_WORDS && most > 2 * own;
    }

    /** Where a passage stands in the field, and what it is in. */
    record Passage(int start, int end, String code, String script) {}
}
