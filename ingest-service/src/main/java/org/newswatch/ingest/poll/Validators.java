package org.newswatch.ingest.poll;

import org.jspecify.annotations.Nullable;

/** By what a server recognises what we have; both verbatim as received, never made up. */
record Validators(@Nullable String etag, @Nullable String lastModified) {

    static final Validators NONE = new Validators(null, null);

    boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
