package org.newswatch.ingest.submit;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows which bodies are whole in memory before their request is handled, and soon read. */
@Singleton
class BriefBodies {

    private final long longest;

    BriefBodies(@ConfigProperty(name = "quarkus.rest.input-buffer-size") MemorySize longest) {
        this.longest = longest.asLongValue();
    }

    /** A packed body is none, whatever its length: it may become long. */
    boolean isOne(HttpHeaders headers) {
        int length = headers.getLength();
        return length >= 0 && length <= longest && headers.getHeaderString(HttpHeaders.CONTENT_ENCODING) == null;
    }
}
