package org.newswatch.enrich.story.likeness;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.analyze.Chain;

/** Reads articles. Thread-safe; costs bounded time whatever the text. */
public final class FingerprintReader {

    private static final int LONGEST_TITLE = 1_000;

    private final Tokens tokens = new Tokens();

    /** @param language BCP 47 */
    public Fingerprint read(String language, String title, @Nullable String summary, @Nullable String body) {
        var chain = Chain.of(language);
        var head = tokens.of(chain, title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE));
        var text = tokens.of(chain, Prose.of(longer(summary, body)));
        var all = new ArrayList<>(head);
        all.addAll(text);
        var lead = all.subList(0, Math.min(all.size(), Terms.LEAD_LENGTH));
        return new Fingerprint(
                chain,
                text.size(),
                Sketch.of(all),
                Terms.of(head, text.subList(0, Recap.start(text))),
                Dates.of(chain, lead, all));
    }

    private static String longer(@Nullable String summary, @Nullable String body) {
        var short1 = summary == null ? "" : summary;
        var short2 = body == null ? "" : body;
        return short2.length() >= short1.length() ? short2 : short1;
    }
}
