package org.newswatch.gate;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body over the limit, by its announced length or, where it announces none, once that many bytes came. Of a
 * packed body both sizes are held to it: many packed bytes may unpack to none.
 */
@Provider
class BodyLimit implements ReaderInterceptor {

    private final long limit;
    private final ContentCodings codings;

    BodyLimit(
            @ConfigProperty(name = "newswatch.gate.max-body-size") MemorySize limit,
            @ConfigProperty(name = "newswatch.gate.unpacked-allowance") MemorySize allowance,
            @ConfigProperty(name = "newswatch.gate.unpacked-ratio") int ratio) {
        this.limit = limit.asLongValue();
        this.codings = new ContentCodings(allowance.asLongValue(), ratio);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        boolean streamed = Arrays.stream(context.getAnnotations()).anyMatch(Streamed.class::isInstance);
        if (!streamed) {
            refuseAnnounced(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH));
        }
        var coding = codings.of(context.getHeaders().get(HttpHeaders.CONTENT_ENCODING));
        var body = bounded(context.getInputStream(), streamed);
        if (coding.isEmpty()) {
            context.setInputStream(body);
            return context.proceed();
        }
        var unpacked = codings.unpacked(coding.get(), body);
        context.setInputStream(bounded(unpacked, streamed));
        var read = context.proceed();
        if (!(read instanceof InputStream)) {
            unpacked.close();
        }
        return read;
    }

    private void refuseAnnounced(@Nullable String length) {
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > limit) {
            throw tooLarge();
        }
    }

    private InputStream bounded(InputStream body, boolean streamed) {
        return streamed ? body : new BoundedInputStream(body, limit, this::tooLarge);
    }

    private Refused tooLarge() {
        return Refused.tooLarge("the body is larger than the " + limit + " bytes this address takes");
    }
}
