package org.newswatch.alert.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a reader sent. There is one only where it came from a form of the reader's own session. */
public final class Form {

    static final String CSRF = "csrf";

    private final Map<String, List<String>> fields;

    Form(Map<String, List<String>> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /** Without the space around it; empty where the field is not there or holds nothing. */
    public String text(String field) {
        return given(field).orElse("");
    }

    /** With the space around it, as places in it are counted from its beginning; empty where it is nothing but space. */
    public String asWritten(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Without the space around it, where it holds something. */
    public Optional<String> given(String field) {
        return all(field).stream().findFirst();
    }

    /** All values of a field that hold something. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public boolean has(String field) {
        return !all(field).isEmpty();
    }

    /** What stands in one field, divided at commas and line breaks. */
    public List<String> list(String field) {
        return all(field).stream()
                .flatMap(text -> List.of(text.split("[,\\r\\n]+")).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
