package org.newswatch.bench.percolator.contenders;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words that are already read, as Lucene wants them. */
final class Words extends TokenStream {

    private record Word(String term, int step) {}

    private final List<Word> words;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private int next;

    private Words(List<Word> words) {
        this.words = words;
    }

    /** The forms that queries look for, several of a word at one position. */
    static Words text(Reading reading, Terms terms) {
        var words = new ArrayList<Word>();
        var last = new int[] {-1};
        reading.forEach((forms, position) -> forms.stems().stream()
                .filter(terms::isUsed)
                .forEach(form -> {
                    words.add(new Word(form, position - last[0]));
                    last[0] = position;
                }));
        return new Words(words);
    }

    static Words plain(Reading reading) {
        var distinct = new LinkedHashSet<String>();
        reading.forEach((forms, position) -> distinct.addAll(forms.plain()));
        return new Words(distinct.stream().map(form -> new Word(form, 1)).toList());
    }

    @Override
    public boolean incrementToken() {
        if (next == words.size()) {
            return false;
        }
        clearAttributes();
        var word = words.get(next++);
        term.append(word.term());
        increment.setPositionIncrement(word.step());
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
