package org.newswatch.alert.secret;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Seals an entity's attribute on its way to its column, and opens it on its way back. */
@Converter
public class SealedText implements AttributeConverter<@Nullable String, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String text) {
        return text == null ? null : secrets().seal(new Secret(text));
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : secrets().open(stored).reveal();
    }

    /** Asked for at each use: what makes converters does not inject. */
    private static Secrets secrets() {
        return CDI.current().select(Secrets.class).get();
    }
}
