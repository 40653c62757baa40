package org.newswatch.ingest.submit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Problem;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Text;

/** The fields of one JSON object, read by name; notes every fault and goes on, so that one answer names them all. */
public final class Fields {

    private static final int SHOWN_NAME = 100;

    private final JsonNode object;
    private final String prefix;
    private final List<Problem.Error> faults;
    private final Set<String> read = new HashSet<>();

    private Fields(JsonNode object, String prefix, List<Problem.Error> faults) {
        this.object = object;
        this.prefix = prefix;
        this.faults = faults;
    }

    public static Fields of(JsonNode object) {
        return new Fields(object, "", new ArrayList<>());
    }

    /** Everything wrong so far, fields of nested objects included. */
    public List<Problem.Error> faults() {
        return faults;
    }

    public void fault(String name, String message) {
        faults.add(new Problem.Error(prefix + name, message));
    }

    /** What {@code reading} makes of a text; null where there is none or it is at fault. */
    public <T> @Nullable T text(String name, Reading<T> reading) {
        var value = value(name);
        return value == null ? null : read(name, value, reading);
    }

    /** The texts of an array, without those that are empty or at fault. */
    public List<String> texts(String name, int most, Reading<String> reading) {
        var value = value(name);
        var texts = new ArrayList<String>();
        if (value == null) {
            return texts;
        }
        if (!value.isArray() || value.size() > most) {
            fault(name, "must be an array of at most " + most + " texts");
            return texts;
        }
        for (int i = 0; i < value.size(); i++) {
            var text = read(name + "[" + i + "]", value.get(i), reading);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A nested object; null where there is none. */
    @Nullable
    Fields object(String name) {
        var value = value(name);
        if (value != null && !value.isObject()) {
            fault(name, "must be an object");
            return null;
        }
        return value == null ? null : new Fields(value, prefix + name + ".", faults);
    }

    /** To be called last: whatever nobody asked for is a fault. */
    public void refuseOthers() {
        object.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                fault(Text.cut(Text.line(name), SHOWN_NAME), "unknown field");
            }
        });
    }

    /** 400 that names every fault; only where there is one. */
    public Refused refusal() {
        var first = faults.getFirst();
        var others = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more)";
        return Refused.invalid(first.field() + ": " + first.message() + others, faults);
    }

    private @Nullable JsonNode value(String name) {
        read.add(name);
        var value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> @Nullable T read(String name, JsonNode value, Reading<T> reading) {
        if (!value.isTextual()) {
            fault(name, "must be a text");
            return null;
        }
        try {
            return reading.read(value.textValue());
        } catch (InvalidValue e) {
            fault(name, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Makes a value of a text; null where the text says nothing. */
    public interface Reading<T> {

        /** @throws InvalidValue with what was expected */
        @Nullable
        T read(String text);

        /** One line of at most that many characters. */
        static Reading<String> line(int most) {
            return text -> atMost(most, Text.line(text));
        }

        /** Many lines of at most that many characters. */
        static Reading<String> block(int most) {
            return text -> atMost(most, Text.block(text));
        }

        private static @Nullable String atMost(int most, String text) {
            if (text.length() > most) {
                throw new InvalidValue("must have at most " + most + " characters");
            }
            return text.isEmpty() ? null : text;
        }
    }
}
