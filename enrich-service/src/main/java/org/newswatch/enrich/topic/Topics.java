package org.newswatch.enrich.topic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The topics that ship with the service, one file each under {@code topics/}. */
public record Topics(List<Topic> all) {

    private static final List<String> SHIPPED = List.of("energy", "kosovo", "expo-2027");

    public Topics {
        all = List.copyOf(all);
    }

    /** Reads the files; a broken one ends the start-up, naming the topic and what is wrong. */
    public static Topics shipped() {
        return new Topics(SHIPPED.stream().map(Topics::read).toList());
    }

    public Optional<Topic> find(String id) {
        return all.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    private static Topic read(String name) {
        var path = "/topics/" + name + ".yaml";
        try (var file = Topics.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is missing from the class path");
            }
            return new ObjectMapper(new YAMLFactory()).readValue(file, Topic.class);
        } catch (IOException e) {
            throw new UncheckedIOException("topic file " + path + " cannot be read", e);
        }
    }
}
