package org.newswatch.local;

import org.jspecify.annotations.Nullable;

/** Why the stack cannot run, in one sentence for the person who started it. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        this(sentence, null);
    }

    CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
