package org.newswatch.percolator.analyze;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A word without letter case: what of its forms is the same in every language. */
final class Spelling {

    /** No word of a language is longer; what is gets no stem. */
    private static final int LONGEST_WORD = 64;

    private static final String STRESS = "\u0301";

    private final List<String> readings;
    private final Set<String> written;
    private final Set<String> plain;

    private Spelling(List<String> readings, Set<String> written, Set<String> plain) {
        this.readings = readings;
        this.written = written;
        this.plain = plain;
    }

    static Spelling of(String word) {
        var readings = LookAlikes.readings(Folding.fold(word));
        var written = new FewForms();
        var plain = new FewForms();
        var spoken = new ArrayList<String>(readings.size());
        for (var reading : readings) {
            var spelling = reading.replace('ё', 'е').replace(STRESS, "");
            spoken.add(spelling);
            written.add(Cyrillic.toSerbianLatin(spelling));
            written.add(Cyrillic.toEnglish(spelling));
        }
        for (var form : written.all()) {
            plain.add(Latin.skeleton(form));
        }
        var asWritten = written.toSet();
        return new Spelling(spoken, asWritten, plain.toSetLike(asWritten));
    }

    Forms forms(Chain chain) {
        if (plain.isEmpty()) {
            return Forms.NONE;
        }
        var stems = new FewForms();
        for (var form : plain) {
            stems.add(form);
            stems.add(SlavicNames.oneSpelling(form));
        }
        for (var reading : readings) {
            if (reading.length() <= LONGEST_WORD) {
                addStems(stems, reading, chain);
            }
        }
        return new Forms(stems.toSetLike(plain), plain, written);
    }

    /** Equal forms are one object: words by the million are kept, and most look the same in several chains. */
    Map<Chain, Forms> formsInAll() {
        var all = new EnumMap<Chain, Forms>(Chain.class);
        for (var chain : Chain.values()) {
            var forms = forms(chain);
            all.put(chain, firstEqual(all.values(), forms));
        }
        return all;
    }

    private static Forms firstEqual(Iterable<Forms> others, Forms forms) {
        for (var other : others) {
            if (other.stems().equals(forms.stems())) {
                return other;
            }
        }
        return forms;
    }

    private static void addStems(FewForms stems, String reading, Chain chain) {
        for (var stem : Stemmers.ofThread().stems(chain, reading)) {
            stems.add(Latin.skeleton(Cyrillic.toSerbianLatin(stem)));
            stems.add(Latin.skeleton(Cyrillic.toEnglish(stem)));
        }
    }
}
