package org.newswatch.ingest.submit;

import org.newswatch.gate.Problem;

/** Hears how an upload goes, in the order of its lines. */
interface Progress {

    /** For a client that did not ask. */
    Progress UNHEARD = new Progress() {};

    /** A line that is no article. */
    default void rejected(long index, Problem problem) {}

    /** A batch is acknowledged by the broker and remembered, and with it every line before this one. */
    default void taken(long lines, Tally tally) {}
}
