package org.newswatch.ingest.encoding;

import java.util.List;

/**
 * A document as text.
 *
 * @param charset the encoding its bytes were read in, by its IANA name in lower case
 * @param warnings what was wrong: a label that lies, bytes that are no text, text encoded twice
 * @param mistaken whether it is the encoding that was wrong, and not only characters that nobody can show
 */
public record Decoded(String text, String charset, List<String> warnings, boolean mistaken) {}
