package org.newswatch.alert.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One alert as people read it.
 *
 * @param link http or https, in ASCII; absent where the article's address is neither
 * @param text the article's summary, or what the subscription's template makes of the alert; may be empty, may have lines in the latter
 * @param origin source, time and how many tell the story, on one line
 * @param found the texts that made it match, each once
 */
public record Item(Words title, @Nullable String link, Words text, String origin, List<String> found) {}
