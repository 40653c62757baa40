package org.newswatch.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.newswatch.enrich.entity.Name.Meaning;

/** Goes through a passage once and tells a tally what is named there; of names that overlap the longest counts. */
final class Search {

    private final NameTree names;
    private final Passage passage;
    private final int tongues;
    private final Tally tally;

    /** The longest name from the current word: its last word, and where in the tree it ends. */
    private int last;

    private final List<Name> found = new ArrayList<>(2);
    /** Whether {@link #found} was found without inflection. */
    private boolean base;

    Search(NameTree names, Passage passage, int tongues, Tally tally) {
        this.names = names;
        this.passage = passage;
        this.tongues = tongues;
        this.tally = tally;
    }

    void run() {
        int at = 0;
        while (at < passage.size()) {
            last = -1;
            if (passage.word(at).begins()) {
                found.clear();
                follow(names.root(), at, true);
            }
            if (last >= 0) {
                tell(at);
                at = last;
            }
            at++;
        }
    }

    private void follow(Name name, int at, boolean baseSoFar) {
        for (int sense : passage.word(at).senses()) {
            if ((sense & tongues) == 0) {
                continue;
            }
            var next = name.after(sense / Word.TONGUES);
            if (next != null) {
                boolean isBase = baseSoFar && (sense & Tongues.BASE) != 0;
                reach(next, at, isBase);
                if (next.goesOn() && passage.goesOn(at + 1)) {
                    follow(next, at + 1, isBase);
                }
            }
        }
    }

    /** Of names that end at one word those count that are not inflected: Nisa is Nice, and not of Niš. */
    private void reach(Name name, int at, boolean isBase) {
        name.cues().forEach(tally::cue);
        if (!name.isMention() || at < last || (at == last && base && !isBase)) {
            return;
        }
        if (at > last || isBase != base) {
            found.clear();
        }
        last = at;
        base = isBase;
        found.add(name);
    }

    private void tell(int first) {
        var sure = new ArrayList<Meaning>(2);
        var unsure = new ArrayList<Meaning>(2);
        for (var name : found) {
            for (var meaning : name.meanings()) {
                if (meaning.words() > 1 || !isSomebodyElse(first, meaning)) {
                    (isSure(meaning) ? sure : unsure).add(meaning);
                }
            }
        }
        if (!sure.isEmpty()) {
            tally.sure(sure, passage, first, last);
        } else if (!unsure.isEmpty()) {
            tally.unsure(found.get(0), unsure, passage, first, last);
        }
    }

    private boolean isSure(Meaning meaning) {
        return meaning.sure() && !(meaning.caps() && passage.isAllInCapitals());
    }

    /** Whether a given name or an initial stands before a name of one word that does not belong to it: Andrej Vučić. */
    private boolean isSomebodyElse(int at, Meaning meaning) {
        if (meaning.caps() || !passage.goesOn(at)) {
            return false;
        }
        var before = passage.word(at - 1);
        if (passage.isInitial(at - 1)
                && names.entity(meaning.entity()).hasSurname()
                && !names.isInitialOf(meaning.entity(), before.initial())) {
            return !(passage.goesOn(at - 1) && isOwn(passage.word(at - 2), meaning));
        }
        return before.shape() != Shape.SMALL && isGiven(before) && !isOwn(before, meaning);
    }

    private boolean isGiven(Word word) {
        for (int sense : word.senses()) {
            if ((sense & tongues) != 0 && names.isGiven(sense / Word.TONGUES)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwn(Word word, Meaning meaning) {
        for (int sense : word.senses()) {
            if (names.isGivenNameOf(meaning.entity(), sense / Word.TONGUES)) {
                return true;
            }
        }
        return false;
    }
}
