package org.newswatch.enrich.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.newswatch.percolator.analyze.Chain;

/** All names of a gazetteer, as a tree of the words of its lexicon. */
final class NameTree {

    private final Lexicon lexicon = new Lexicon();
    private final Name root = new Name();
    private final List<Entity> entities;
    private final BitSet given = new BitSet();
    /** By entity: the words of a person's names before the surname. */
    private final List<BitSet> ownGiven = new ArrayList<>();

    private final List<String> initials = new ArrayList<>();
    /** Who has a name for sure, by what it is read as. */
    private final Map<String, Entity> owners = new HashMap<>();

    private NameTree(List<Entity> entities) {
        this.entities = entities;
    }

    /** @throws IllegalArgumentException where two entities claim one name for sure */
    static NameTree of(Gazetteer gazetteer) {
        var tree = new NameTree(gazetteer.entities());
        for (int i = 0; i < tree.entities.size(); i++) {
            tree.ownGiven.add(new BitSet());
            tree.add(i, tree.entities.get(i));
        }
        for (var name : gazetteer.given()) {
            tree.words(name, Tongues.ALL, false, false).forEach(tree.given::set);
        }
        return tree;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Name root() {
        return root;
    }

    Entity entity(int number) {
        return entities.get(number);
    }

    boolean isGiven(int word) {
        return given.get(word);
    }

    boolean isGivenNameOf(int entity, int word) {
        return ownGiven.get(entity).get(word);
    }

    boolean isInitialOf(int entity, char initial) {
        return initials.get(entity).indexOf(initial) >= 0;
    }

    private void add(int number, Entity entity) {
        var entry = entity.entry();
        for (var name : entry.sure()) {
            add(number, entity, name, true, false);
        }
        entry.exact().forEach(name -> add(number, entity, name, true, true));
        entry.unsure().forEach(name -> add(number, entity, name, false, false));
        if (entity.hasSurname()) {
            addSurnames(number, entity);
        }
        initials.add(initials(entity));
        entity.cues().forEach(cue -> end(words(cue, Tongues.ALL, false, false)).addCue(number));
        entry.not()
                .forEach(phrase -> end(words(phrase, Tongues.ALL, false, false)).mislead());
    }

    private void add(int number, Entity entity, String name, boolean sure, boolean exact) {
        var split = split(name);
        if (sure) {
            claim(entity, split, exact);
        }
        boolean caps = split.size() == 1 && Shape.of(split.get(0)) == Shape.CAPS;
        var words = words(name, entity.tongues(name), entity.hasSurname() && split.size() > 1, exact);
        end(words).add(new Name.Meaning(number, sure, split.size(), caps));
    }

    private void addSurnames(int number, Entity entity) {
        for (var name : entity.entry().sure()) {
            var split = split(name);
            if (split.size() < 2) {
                continue;
            }
            var surname = List.of(split.get(split.size() - 1));
            if (entity.isSureOfSurname()) {
                claim(entity, surname, false);
            }
            int word = lexicon.number(surname.get(0), entity.tongues(name), true, false);
            end(List.of(word)).add(new Name.Meaning(number, entity.isSureOfSurname(), 1, false));
            for (var first : split.subList(0, split.size() - 1)) {
                int givenName = lexicon.number(first, entity.tongues(name), false, false);
                given.set(givenName);
                ownGiven.get(number).set(givenName);
            }
        }
    }

    private static String initials(Entity entity) {
        return !entity.hasSurname()
                ? ""
                : entity.entry().sure().stream()
                        .map(name -> Chain.OTHER.forms(split(name).get(0)).plain().stream()
                                .map(form -> form.substring(0, 1))
                                .collect(Collectors.joining()))
                        .collect(Collectors.joining());
    }

    private void claim(Entity entity, List<String> words, boolean exact) {
        var key = words.stream().map(word -> Lexicon.base(word, exact)).collect(Collectors.joining(" "));
        var other = owners.putIfAbsent(key, entity);
        if (other != null && !other.equals(entity)) {
            throw new IllegalArgumentException(
                    "entities %s and %s are both called \"%s\": let it be unsure in one of them"
                            .formatted(other.entry().id(), entity.entry().id(), String.join(" ", words)));
        }
    }

    private Name end(List<Integer> words) {
        lexicon.begins(words.get(0));
        var name = root;
        for (int word : words) {
            name = name.orNew(word);
        }
        return name;
    }

    private List<Integer> words(String name, int tongues, boolean surname, boolean exact) {
        var split = split(name);
        if (split.isEmpty()) {
            throw new IllegalArgumentException("\"" + name + "\" has no word in it");
        }
        var words = new ArrayList<Integer>(split.size());
        for (int i = 0; i < split.size(); i++) {
            words.add(lexicon.number(split.get(i), tongues, surname && i == split.size() - 1, exact));
        }
        return words;
    }

    private static List<String> split(String name) {
        var words = new ArrayList<String>();
        Chain.OTHER.words(name, (word, start, end) -> words.add(word));
        return words;
    }
}
