package org.newswatch.enrich.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads a record's value, or says why it is none of ours. Reasons name fields and limits, never the text itself. */
@Singleton
class IngestedReader {

    private final ObjectReader json;
    private final int largest;

    IngestedReader(ObjectMapper json, PipelineConfig config) {
        this.json = json.readerFor(ArticleIngested.class);
        this.largest = Math.toIntExact(config.largestRecord().asLongValue());
    }

    ArticleIngested read(byte @Nullable [] value, Headers headers) {
        var type = CloudEventHeaders.read(headers, CloudEventHeaders.TYPE);
        if (!ArticleIngested.TYPE.equals(type)) {
            throw new PoisonRecord("ce_type must be " + ArticleIngested.TYPE + ", not "
                    + (type == null ? "missing" : shortened(type)));
        }
        if (value == null) {
            throw new PoisonRecord("the record has no value");
        }
        if (value.length > largest) {
            throw new PoisonRecord("the value has " + value.length + " bytes, more than the " + largest + " allowed");
        }
        return parse(value);
    }

    private ArticleIngested parse(byte[] value) {
        try {
            ArticleIngested article = json.readValue(value);
            if (article == null) {
                throw new PoisonRecord("the value is the JSON null");
            }
            return article;
        } catch (JsonMappingException e) {
            throw new PoisonRecord("the value is no article: " + fault(e) + place(e));
        } catch (JsonProcessingException e) {
            throw new PoisonRecord("the value is not JSON");
        } catch (IOException e) {
            throw new PoisonRecord("the value cannot be read");
        }
    }

    /** Jackson quotes the text that it could not read; a reason names the fault only. */
    private static String fault(JsonMappingException e) {
        return switch (e) {
            case InvalidFormatException wrong ->
                "not a " + wrong.getTargetType().getSimpleName();
            case ValueInstantiationException refused
            when refused.getCause() != null -> String.valueOf(refused.getCause().getMessage());
            default -> shortened(e.getOriginalMessage());
        };
    }

    private static String place(JsonMappingException e) {
        var path = new StringBuilder();
        e.getPath().forEach(step -> path.append('/').append(step.getFieldName()));
        return path.isEmpty() ? "" : " at " + path;
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
