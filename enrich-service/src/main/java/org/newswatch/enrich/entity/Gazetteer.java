package org.newswatch.enrich.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The entities that are known: those that ship with the service, under {@code entities/}, and those of the operator's files. */
public final class Gazetteer {

    private static final List<String> SHIPPED = List.of("people", "places", "organisations");

    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, List<String>> cues = new LinkedHashMap<>();
    private final Set<String> given = new TreeSet<>();

    private Gazetteer() {}

    /** What ships with the service. */
    public static Gazetteer shipped() {
        return with(List.of());
    }

    /**
     * What ships with the service and what these files add. An entry of a file takes the place of an earlier one with its id.
     *
     * @throws IllegalArgumentException where a file is broken, naming the file and the line or entry
     */
    public static Gazetteer with(List<Path> files) {
        var gazetteer = new Gazetteer();
        for (var name : SHIPPED) {
            gazetteer.addShipped("/entities/" + name + ".yaml");
        }
        for (var file : files) {
            try (var in = Files.newInputStream(file)) {
                gazetteer.add(file.toString(), EntityFile.read(file.toString(), in));
            } catch (IOException e) {
                throw new IllegalArgumentException("entity file " + file + " cannot be read: " + e, e);
            }
        }
        return gazetteer;
    }

    List<Entity> entities() {
        return List.copyOf(entities.values());
    }

    /** Given names, beside those of the people who are known. */
    Set<String> given() {
        return given;
    }

    private void addShipped(String path) {
        try (var in = Gazetteer.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the class path");
            }
            add(path, EntityFile.read(path, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String name, EntityFile file) {
        cues.putAll(file.cues());
        given.addAll(file.given());
        var ids = new HashSet<String>();
        add(name, EntityType.PERSON, file.people(), ids);
        add(name, EntityType.PLACE, file.places(), ids);
        add(name, EntityType.ORGANISATION, file.organisations(), ids);
    }

    private void add(String file, EntityType type, List<Entry> entries, Set<String> ids) {
        for (var entry : entries) {
            if (!ids.add(entry.id())) {
                throw new IllegalArgumentException("entity file " + file + ": two entries have the id " + entry.id());
            }
            if (entry.surname() != null && type != EntityType.PERSON) {
                throw new IllegalArgumentException(
                        "entity file " + file + ": entry " + entry.id() + " is no person and has no surname");
            }
            entities.put(entry.id(), new Entity(type, entry, phrases(entry)));
        }
    }

    private List<String> phrases(Entry entry) {
        var phrases = new ArrayList<String>();
        entry.cues().forEach(cue -> phrases.addAll(cues.getOrDefault(cue, List.of(cue))));
        return List.copyOf(phrases);
    }
}
