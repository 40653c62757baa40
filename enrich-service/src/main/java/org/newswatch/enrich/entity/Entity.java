package org.newswatch.enrich.entity;

import java.util.List;

/** An entry with its kind and the phrases its cues stand for. */
record Entity(EntityType type, Entry entry, List<String> cues) {

    /** Whether the last word of its names is a surname. */
    boolean hasSurname() {
        return type == EntityType.PERSON && entry.surname() != Surname.NONE;
    }

    boolean isSureOfSurname() {
        return type == EntityType.PERSON && entry.surname() == Surname.SURE;
    }

    /**
     * The {@link Tongues} that give a name its endings. The English name of a place that has a Serbian one takes no Serbian endings,
     * or Roma would be Rome; people are declined under the spelling of their own country, too.
     */
    int tongues(String name) {
        boolean english = name.equals(entry.name()) || entry.en().contains(name);
        boolean declined = entry.sr().isEmpty()
                || entry.sr().contains(name)
                || entry.unsure().contains(name);
        int tongues = entry.tongues(name);
        return type == EntityType.PERSON || !english || declined ? tongues : tongues & ~Tongues.SERBIAN;
    }
}
