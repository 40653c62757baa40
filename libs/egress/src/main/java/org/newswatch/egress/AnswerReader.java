package org.newswatch.egress;

import java.io.IOException;
import java.io.InputStream;

/** Reads an answer while it comes. */
@FunctionalInterface
public interface AnswerReader<T> {

    /**
     * Called on the sender's thread, which is interrupted at the deadline while the body ends with an error: what was read until then
     * is the caller's to keep.
     *
     * @param body the bytes as they come, undecoded; may be left before its end
     */
    T read(Head head, InputStream body) throws IOException;
}
