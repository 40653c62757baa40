package org.newswatch.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as RFC 9457 writes it, {@code application/problem+json}.
 *
 * @param title the same for every refusal of this status
 * @param detail a sentence for the person who reads it
 * @param errors the fields at fault; none where no field is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String title, int status, String detail, List<Error> errors) {

    /**
     * One field at fault.
     *
     * @param field its path in the request, such as {@code channels[0].url}
     * @param position where in its text, in UTF-16 units; absent where it is the whole that is at fault
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(
            String field, String message, @Nullable Integer position) {

        public Error(String field, String message) {
            this(field, message, null);
        }

        /** The same where the request holds more than this: {@code subscriptions[3].channels[0].url}. */
        public Error under(String place) {
            return new Error(field.isEmpty() ? place : place + "." + field, message, position);
        }
    }

    /** The status in words; Jakarta REST has none for 422. */
    static String title(int status) {
        var known = Response.Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return status == 422 ? "Unprocessable Content" : "HTTP " + status;
    }
}
