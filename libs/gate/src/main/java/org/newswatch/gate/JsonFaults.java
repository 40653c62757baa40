package org.newswatch.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON text, naming the field or the place, without showing our classes. */
public final class JsonFaults {

    private JsonFaults() {}

    /** The refusal (400) for a text that Jackson could not read into the record asked for. */
    public static Refused refusal(JsonProcessingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> Refused.invalid(path(unknown), "unknown field");
            case InvalidFormatException format
            when !format.getPath().isEmpty() -> Refused.invalid(path(format), "expected " + expected(format));
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() -> Refused.invalid(path(mismatch), "expected " + expected(mismatch));
            case MismatchedInputException mismatch -> Refused.malformed("expected " + expected(mismatch));
            case JsonMappingException mapping when mapping.getCause() instanceof Refused refused -> refused;
            case JsonMappingException mapping
            when mapping.getCause() instanceof JsonProcessingException cause -> refusal(cause);
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() -> Refused.invalid(path(mapping), "can't be read");
            case StreamConstraintsException tooMuch -> Refused.malformed("JSON beyond the limits of size or depth");
            default -> Refused.malformed("malformed JSON" + place(fault));
        };
    }

    private static String place(JsonProcessingException fault) {
        var place = fault.getLocation();
        return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    private static String path(JsonMappingException fault) {
        var path = new StringBuilder();
        for (var step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String expected(MismatchedInputException fault) {
        var type = fault.getTargetType();
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return "one of the documented values";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a text";
            case "Instant", "OffsetDateTime" -> "a time as RFC 3339 writes it, such as 2026-11-17T18:55:00Z";
            case "URI", "URL" -> "an address";
            case "int", "long", "Integer", "Long" -> "a whole number";
            case "double", "float", "Double", "Float", "BigDecimal" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "List", "ArrayList", "Set", "Collection" -> "an array";
            default -> type.isArray() ? "an array" : "an object";
        };
    }
}
