package org.newswatch.enrich.entity;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * A file of entries as it is written.
 *
 * @param cues groups of phrases that entries name instead of repeating them
 * @param given names that make a surname after them another person's
 */
record EntityFile(
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, List<String>> cues,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> given,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Entry> people,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Entry> places,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Entry> organisations) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * @param name what a fault is reported under
     * @throws IllegalArgumentException naming file, line and fault
     */
    static EntityFile read(String name, InputStream in) {
        try {
            return YAML.readValue(in, EntityFile.class);
        } catch (JsonProcessingException e) {
            var line =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            var cause = e.getCause() instanceof IllegalArgumentException
                    ? e.getCause().getMessage()
                    : null;
            throw new IllegalArgumentException(
                    "entity file " + name + line + ": " + (cause == null ? e.getOriginalMessage() : cause), e);
        } catch (IOException e) {
            throw new UncheckedIOException("entity file " + name + " cannot be read", e);
        }
    }
}
