package org.newswatch.ingest.article;

import org.jspecify.annotations.Nullable;

/** Who released an article: a name people know it by, and its address. */
public record Source(String name, @Nullable Link url) {

    public static final int MAX_NAME = 300;

    public Source {
        name = Text.line(name);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a source needs a name");
        }
    }
}
