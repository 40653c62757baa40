package org.newswatch.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A word or words of names in the tree of all names: what may follow, and what it means if the name ends here. */
final class Name {

    private final Map<Integer, Name> longer = new HashMap<>();
    private final List<Meaning> meanings = new ArrayList<>(1);
    private final List<Integer> cues = new ArrayList<>(0);
    private boolean decoy;

    @Nullable
    Name after(int word) {
        return longer.get(word);
    }

    boolean goesOn() {
        return !longer.isEmpty();
    }

    Name orNew(int word) {
        return longer.computeIfAbsent(word, w -> new Name());
    }

    /** The same meaning twice is one; a sure one takes the place of an unsure one. */
    void add(Meaning meaning) {
        if (meanings.stream().noneMatch(known -> known.entity() == meaning.entity() && known.sure())) {
            meanings.removeIf(known -> known.entity() == meaning.entity());
            meanings.add(meaning);
        }
    }

    void addCue(int entity) {
        cues.add(entity);
    }

    /** Makes this a phrase in which no shorter name counts; if it is a name itself, it remains one. */
    void mislead() {
        decoy = true;
    }

    boolean isMention() {
        return decoy || !meanings.isEmpty();
    }

    List<Meaning> meanings() {
        return meanings;
    }

    /** The numbers of the entities that it is a cue for. */
    List<Integer> cues() {
        return cues;
    }

    /**
     * What a name stands for.
     *
     * @param entity its number
     * @param sure whether it does wherever it stands
     * @param words of the name; the given-name rule is for names of one word
     * @param caps whether it is an abbreviation in capitals
     */
    record Meaning(int entity, boolean sure, int words, boolean caps) {}
}
