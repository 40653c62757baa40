package org.newswatch.ingest.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a feed document as text. */
public final class Decoder {

    private Decoder() {}

    /** @param contentType the value of the HTTP header Content-Type; null when there was none */
    public static Decoded decode(byte[] document, @Nullable String contentType) {
        return new Decoded(new String(document, UTF_8), "utf-8", List.of());
    }
}
