package org.newswatch.enrich.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/** The words of all names, numbered, with their inflected forms. Filled first, then read by many threads. */
final class Lexicon {

    private static final int LONGEST_WORD = 64;
    private static final String CYRILLIC = "cyrl:";
    private static final int[] NO_SENSE = {};

    private final Map<Key, Integer> numbers = new HashMap<>();
    /** By the form without diacritics, and by the form as written. */
    private final Map<String, int[]> plain = new HashMap<>();

    private final Map<String, int[]> written = new HashMap<>();
    /** By number. */
    private final List<Shape> wishes = new ArrayList<>();

    private final BitSet first = new BitSet();

    /**
     * The number of a word of a name; the same for the same word in other names that are inflected like it, and in another script.
     *
     * @param tongues whose endings it has
     */
    int number(String word, int tongues, boolean surname, boolean exact) {
        var folded = Chain.OTHER.forms(word);
        var shape = Shape.of(word);
        var wish = exact && shape == Shape.CAPITAL ? Shape.EXACT : shape;
        var key = new Key(script(word, wish) + base(folded, wish), wish, tongues, surname);
        int number = numbers.computeIfAbsent(key, k -> {
            wishes.add(wish);
            return wishes.size() - 1;
        });
        Inflection.forms(word, surname).forEach((form, ofForm) -> {
            if ((ofForm & tongues) != 0) {
                add(number, wish, form, ofForm & tongues);
            }
        });
        return number;
    }

    /** Says that a name begins with a word. */
    void begins(int number) {
        first.set(number);
    }

    /** What a name is known by, so that two that are read alike are known for one. */
    static String base(String word, boolean exact) {
        var shape = Shape.of(word);
        var wish = exact && shape == Shape.CAPITAL ? Shape.EXACT : shape;
        return wish + ":" + script(word, wish) + base(Chain.OTHER.forms(word), wish);
    }

    /** An abbreviation in Cyrillic is not the Latin one of the same letters: ЕС is the EU, and ES is not. */
    private static String script(String word, Shape wish) {
        return wish == Shape.CAPS && isCyrillic(word.charAt(0)) ? CYRILLIC : "";
    }

    private static String base(Forms folded, Shape wish) {
        return Collections.min(wish.mindsDiacritics() ? folded.written() : folded.plain());
    }

    private void add(int number, Shape wish, String form, int tongues) {
        var folded = Chain.OTHER.forms(form);
        var table = wish.mindsDiacritics() ? written : plain;
        for (var key : wish.mindsDiacritics() ? folded.written() : folded.plain()) {
            table.merge(script(form.toUpperCase(Locale.ROOT), wish) + key, sense(number, tongues), Lexicon::with);
        }
    }

    private static int[] sense(int number, int tongues) {
        return new int[] {number * Word.TONGUES + tongues};
    }

    /** Both, where the other is one sense. */
    private static int[] with(int[] senses, int[] other) {
        for (int i = 0; i < senses.length; i++) {
            if (senses[i] / Word.TONGUES == other[0] / Word.TONGUES) {
                senses[i] |= other[0];
                return senses;
            }
        }
        return IntStream.concat(IntStream.of(senses), IntStream.of(other)).toArray();
    }

    /** Which words of names a word of an article may be; case endings in Cyrillic may stand in an article of any language. */
    Word word(String text, Forms folded) {
        var shape = Shape.of(text);
        if (text.length() > LONGEST_WORD || folded.isEmpty()) {
            return Word.unknown(shape);
        }
        boolean cyrillic = isCyrillic(text.charAt(0));
        var senses = IntStream.concat(
                        senses(plain, "", folded.plain()),
                        IntStream.concat(
                                senses(written, "", folded.written()),
                                cyrillic ? senses(written, CYRILLIC, folded.written()) : IntStream.empty()))
                .filter(sense -> shape.fulfils(wishes.get(sense / Word.TONGUES)))
                .map(sense -> cyrillic && (sense & Tongues.CYRILLIC) != 0 ? sense | Tongues.ANYWHERE : sense)
                .distinct()
                .toArray();
        char initial = text.length() == 1 && shape == Shape.CAPITAL
                ? Collections.min(folded.plain()).charAt(0)
                : (char) 0;
        boolean begins = IntStream.of(senses).anyMatch(sense -> first.get(sense / Word.TONGUES));
        return senses.length == 0 && initial == 0 ? Word.unknown(shape) : new Word(shape, initial, begins, senses);
    }

    private static IntStream senses(Map<String, int[]> table, String script, Set<String> forms) {
        return forms.stream().sorted().flatMapToInt(form -> IntStream.of(table.getOrDefault(script + form, NO_SENSE)));
    }

    private static boolean isCyrillic(char letter) {
        return letter >= 0x400 && letter < 0x530;
    }

    /** @param base letters without inflection */
    private record Key(String base, Shape wish, int tongues, boolean surname) {}
}
