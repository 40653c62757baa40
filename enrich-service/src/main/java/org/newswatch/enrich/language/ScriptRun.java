package org.newswatch.enrich.language;

/** Words in one script that is not the article's, with the few words of its own that stand between them. */
final class ScriptRun {

    /** A name or a title quoted in its own script is shorter; the words only count where they are written apart. */
    private static final int LEAST_LETTERS = 24;

    private static final int LEAST_WORDS = 4;

    /** A few words of the article's own script, such as a name or an abbreviation, do not end a passage. */
    private static final int WORDS_BETWEEN = 2;

    /** But where there are many of these, the others are names in it and no passage. */
    private static final int LETTERS_FOR_EACH_OWN = 4;

    private final byte script;
    private final int start;

    private int end;
    private int letters;
    private int words;
    private int ownLetters;
    private int ownLettersSince;
    private int ownWordsSince;

    ScriptRun(byte script, int start) {
        this.script = script;
        this.start = start;
    }

    byte script() {
        return script;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    void add(int lettersOfWord, int endOfWord) {
        end = endOfWord;
        letters += lettersOfWord;
        words++;
        ownLetters += ownLettersSince;
        ownLettersSince = 0;
        ownWordsSince = 0;
    }

    /** Takes a word of the article's own script, and says whether the run is over with it. */
    boolean endsWithOwn(int lettersOfWord) {
        ownWordsSince++;
        ownLettersSince += lettersOfWord;
        return ownWordsSince > WORDS_BETWEEN;
    }

    boolean isPassage() {
        var alphabetic = script == Scripts.LATIN || script == Scripts.CYRILLIC;
        return letters >= LEAST_LETTERS
                && letters >= ownLetters * LETTERS_FOR_EACH_OWN
                && (!alphabetic || words >= LEAST_WORDS);
    }
}
