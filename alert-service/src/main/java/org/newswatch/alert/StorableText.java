package org.newswatch.alert;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;

/**
 * Refuses what PostgreSQL can't hold, wherever a request brings it: NUL characters and halves of surrogate pairs, in a value of its
 * JSON, a parameter or the address. Comes after the limit of bodies, as it reads them whole.
 */
@Provider
@Priority(Priorities.USER + 1)
public class StorableText implements ReaderInterceptor, ContainerRequestFilter {

    private static final String FAULT = "holds a NUL character or half of a surrogate pair";

    private final ObjectMapper json;

    StorableText(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isStorable(request.getUriInfo().getPath())) {
            throw Refused.notFound("there is nothing at this address");
        }
        parameters(request).forEach((name, values) -> {
            if (!values.stream().allMatch(StorableText::isStorable)) {
                throw Refused.invalid(name, FAULT);
            }
        });
    }

    private static Map<String, List<String>> parameters(ContainerRequestContext request) {
        try {
            return request.getUriInfo().getQueryParameters();
        } catch (IllegalArgumentException e) {
            throw Refused.malformed("the query of the address is not percent-encoded");
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isJson(context.getMediaType())) {
            var body = context.getInputStream().readAllBytes();
            check(body);
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    private void check(byte[] body) throws IOException {
        try (var parser = json.getFactory().createParser(body)) {
            while (parser.nextToken() != null) {
                check(parser);
            }
        } catch (JsonProcessingException e) {
            // Whoever reads it says what is wrong with it.
            return;
        }
    }

    /** Refuses the value that was read last, by its path, if it is a text that can't be stored. */
    public static void check(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING && !isStorable(parser.getText())) {
            throw Refused.invalid(path(parser.getParsingContext()), FAULT);
        }
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static String path(JsonStreamContext place) {
        if (place.inRoot()) {
            return "";
        }
        var outer = path(place.getParent());
        if (place.inArray()) {
            return outer + "[" + place.getCurrentIndex() + "]";
        }
        return outer.isEmpty() ? place.getCurrentName() : outer + "." + place.getCurrentName();
    }
}
