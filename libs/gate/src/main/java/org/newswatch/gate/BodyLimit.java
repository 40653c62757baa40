package org.newswatch.gate;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body over the limit, by its announced length or, where it announces none, once that many bytes came. */
@Provider
class BodyLimit implements ReaderInterceptor {

    private final long limit;

    BodyLimit(@ConfigProperty(name = "newswatch.gate.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (Arrays.stream(context.getAnnotations()).anyMatch(Streamed.class::isInstance)) {
            return context.proceed();
        }
        var announced = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && announced.matches("\\d{1,18}") && Long.parseLong(announced) > limit) {
            throw tooLarge();
        }
        context.setInputStream(new Bounded(context.getInputStream()));
        return context.proceed();
    }

    private Refused tooLarge() {
        return Refused.tooLarge("the body is larger than the " + limit + " bytes this address takes");
    }

    /** Not lenient: what reads past the limit gets the refusal, so no half of a body is ever taken for a whole. */
    private final class Bounded extends FilterInputStream {

        private long left = limit;

        Bounded(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            take(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            take(Math.max(0, read));
            return read;
        }

        private void take(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
