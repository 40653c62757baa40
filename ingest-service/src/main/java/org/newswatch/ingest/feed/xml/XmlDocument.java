package org.newswatch.ingest.feed.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a document.
 *
 * @param root what stands around the items, without them; null when nothing in it begins a feed
 * @param first the name of the first element, whatever it was; empty when there is none
 * @param page whether it is HTML
 * @param items how many complete ones were handed over
 * @param broken the sentences that say what is not well-formed and where
 * @param cut whether the end is missing
 */
public record XmlDocument(
        @Nullable Node root, String first, boolean page, int items, List<String> broken, boolean cut) {}
