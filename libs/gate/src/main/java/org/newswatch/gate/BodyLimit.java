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

    private static final long NONE = Long.MAX_VALUE;

    private final long usual;
    private final long large;
    private final ContentCodings codings;

    BodyLimit(
            @ConfigProperty(name = "newswatch.gate.max-body-size") MemorySize usual,
            @ConfigProperty(name = "newswatch.gate.max-large-body-size") MemorySize large,
            @ConfigProperty(name = "newswatch.gate.unpacked-allowance") MemorySize allowance,
            @ConfigProperty(name = "newswatch.gate.unpacked-ratio") int ratio) {
        this.usual = usual.asLongValue();
        this.large = large.asLongValue();
        this.codings = new ContentCodings(allowance.asLongValue(), ratio);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        long limit = limit(context);
        refuseAnnounced(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH), limit);
        var coding = codings.of(context.getHeaders().get(HttpHeaders.CONTENT_ENCODING));
        var body = bounded(context.getInputStream(), limit);
        if (coding.isEmpty()) {
            context.setInputStream(body);
            return context.proceed();
        }
        var unpacked = codings.unpacked(coding.get(), body);
        context.setInputStream(bounded(unpacked, limit));
        var read = context.proceed();
        if (!(read instanceof InputStream)) {
            unpacked.close();
        }
        return read;
    }

    private long limit(ReaderInterceptorContext context) {
        if (isMarked(context, Streamed.class)) {
            return NONE;
        }
        return isMarked(context, Large.class) ? large : usual;
    }

    private static boolean isMarked(ReaderInterceptorContext context, Class<?> mark) {
        return Arrays.stream(context.getAnnotations()).anyMatch(mark::isInstance);
    }

    private static void refuseAnnounced(@Nullable String length, long limit) {
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > limit) {
            throw tooLarge(limit);
        }
    }

    private static InputStream bounded(InputStream body, long limit) {
        return limit == NONE ? body : new BoundedInputStream(body, limit, () -> tooLarge(limit));
    }

    private static Refused tooLarge(long limit) {
        return Refused.tooLarge("the body is larger than the " + limit + " bytes this address takes");
    }
}
