package org.newswatch.alert.compose;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a subscription's owner wants its messages worded, each part a template; what is absent is worded as usual.
 *
 * @param title of an e-mail the subject, else the first line
 * @param text what stands below it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wording(@Nullable String title, @Nullable String text) {

    /** As usual. */
    public static final Wording USUAL = new Wording(null, null);
}
