package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/** A document read once: where each form of its words stands. For one thread. */
final class Reading {

    /** Between the texts of a document, so that no phrase reaches from one into the next. */
    private static final int GAP = 1 << 15;

    private final Chain chain;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Positions> stems = new HashMap<>();
    private final Map<String, Positions> written = new HashMap<>();
    private final Map<String, Positions> plain = new HashMap<>();
    private final Map<String, KeywordValue> keywords = new HashMap<>();
    private @Nullable TreeMap<String, Positions> sortedPlain;

    Reading(Document document) {
        chain = Chain.of(document.language());
        for (var field : Field.values()) {
            for (var value : document.values(field)) {
                if (field.isText()) {
                    read(field, value);
                } else {
                    Keywords.offered(field, value)
                            .forEach(key -> keywords.putIfAbsent(key, new KeywordValue(field, value)));
                }
            }
        }
    }

    private void read(Field field, String text) {
        var section = new Section(
                field, text, sections.isEmpty() ? 0 : sections.getLast().limit() + GAP);
        sections.add(section);
        chain.read(text, (forms, start, end) -> place(forms, section.add(start, end)));
    }

    private void place(Forms forms, int position) {
        forms.stems().forEach(form -> at(stems, form).add(position));
        forms.written().forEach(form -> at(written, form).add(position));
        forms.plain().forEach(form -> at(plain, form).add(position));
    }

    private static Positions at(Map<String, Positions> table, String form) {
        return table.computeIfAbsent(form, f -> new Positions());
    }

    /** Every key under which the index may keep a query that is true of this document; each once. */
    void keys(Consumer<String> lookUp) {
        stems.keySet().forEach(lookUp);
        keywords.keySet().forEach(lookUp);
        written.keySet().forEach(form -> lookUp.accept(Slot.writtenKey(form)));
        var prefixes = new HashSet<String>();
        for (var form : plain.keySet()) {
            for (int letters = Slot.SHORTEST_PREFIX;
                    letters <= Slot.INDEXED_PREFIX && letters <= form.length();
                    letters++) {
                prefixes.add(Slot.prefixKey(form, letters));
            }
        }
        prefixes.forEach(lookUp);
    }

    /** The first places where the words stand as the clause wants them. */
    List<Stretch> find(Condition.Words words, int most) {
        var slots = words.slots(chain);
        var positions = new int[slots.size()][];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = positions(slots.get(i), words.fields());
            if (positions[i].length == 0) {
                return List.of();
            }
        }
        return Stretches.find(positions, words.slop(), most);
    }

    Optional<KeywordValue> keyword(Condition.Keyword wanted) {
        if (!wanted.prefix()) {
            return Optional.ofNullable(keywords.get(wanted.key()));
        }
        return keywords.keySet().stream()
                .filter(key -> key.startsWith(wanted.key()))
                .sorted()
                .findFirst()
                .map(keywords::get);
    }

    Span span(String clause, Stretch stretch) {
        return section(stretch.first()).span(clause, stretch);
    }

    private int[] positions(Slot slot, Set<Field> fields) {
        var places = new ArrayList<Positions>();
        for (var form : slot.forms()) {
            switch (slot.kind()) {
                case STEM -> addIfAny(places, stems.get(form));
                case WRITTEN -> addIfAny(places, written.get(form));
                case PREFIX -> places.addAll(beginningWith(form));
            }
        }
        var positions = new int[places.stream().mapToInt(Positions::size).sum()];
        int size = 0;
        for (var place : places) {
            for (int i = 0; i < place.size(); i++) {
                if (fields.contains(section(place.get(i)).field())) {
                    positions[size++] = place.get(i);
                }
            }
        }
        var found = Arrays.copyOf(positions, size);
        return places.size() == 1
                ? found
                : Arrays.stream(found).sorted().distinct().toArray();
    }

    private static void addIfAny(List<Positions> places, @Nullable Positions place) {
        if (place != null) {
            places.add(place);
        }
    }

    private Collection<Positions> beginningWith(String prefix) {
        if (sortedPlain == null) {
            sortedPlain = new TreeMap<>(plain);
        }
        return sortedPlain.subMap(prefix, prefix + Character.MAX_VALUE).values();
    }

    private Section section(int position) {
        int i = sections.size() - 1;
        while (sections.get(i).base() > position) {
            i--;
        }
        return sections.get(i);
    }
}
