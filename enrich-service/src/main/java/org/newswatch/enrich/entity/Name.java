package org.newswatch.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word or words of names in the tree of all names: what may follow, and what it means if the name ends here. */
final class Name {

    /** An open hash table of the words that may follow, each one more than its number, as 0 is an empty slot. */
    private int[] words = new int[2];

    /** What is called so with the word in the same slot of {@link #words}. */
    private @Nullable Name[] longer = new @Nullable Name[2];

    private int size;
    private final List<Meaning> meanings = new ArrayList<>(1);
    private final List<Integer> cues = new ArrayList<>(0);
    private boolean decoy;

    @Nullable
    Name after(int word) {
        return longer[slot(word)];
    }

    boolean goesOn() {
        return size > 0;
    }

    Name orNew(int word) {
        var known = after(word);
        return known == null ? add(word) : known;
    }

    private Name add(int word) {
        if (2 * size >= words.length) {
            grow();
        }
        var name = new Name();
        put(word, name);
        size++;
        return name;
    }

    private void grow() {
        var oldWords = words;
        var oldNames = longer;
        words = new int[2 * oldWords.length];
        longer = new @Nullable Name[words.length];
        for (int i = 0; i < oldWords.length; i++) {
            var name = oldNames[i];
            if (name != null) {
                put(oldWords[i] - 1, name);
            }
        }
    }

    private void put(int word, Name name) {
        int slot = slot(word);
        words[slot] = word + 1;
        longer[slot] = name;
    }

    /** Where a word is, or the empty slot where it would be. */
    private int slot(int word) {
        int slot = word & (words.length - 1); // words are numbered, so they spread
        while (words[slot] != word + 1 && words[slot] != 0) {
            slot = (slot + 1) & (words.length - 1);
        }
        return slot;
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
