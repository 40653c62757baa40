package org.newswatch.gate;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** JSON as strangers send it: nothing unknown, nothing guessed, nothing endless. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    private static final int LONGEST_TEXT = 10 * 1024 * 1024;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxNameLength(256)
                        .maxNumberLength(64)
                        .maxStringLength(LONGEST_TEXT)
                        .build());
        mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        // A number or a truth value is no title: Jackson would write it out as one.
        var texts = mapper.coercionConfigFor(LogicalType.Textual);
        texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        texts.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
