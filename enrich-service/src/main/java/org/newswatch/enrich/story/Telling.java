package org.newswatch.enrich.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.newswatch.percolator.Document;

/**
 * One version of an article as far as it matters to which story it tells.
 *
 * @param version from 1; the same version again changes nothing, an older one neither
 * @param text its title, summary and body in its language, as detected
 * @param source who published it: the host of its address, or a name
 * @param time when it was published, or taken in where that is not known
 * @param topics ids of its topics
 * @param entities Wikidata ids of who and what it names, most mentioned first
 * @param deleted whether its source has withdrawn it
 * @param backlog whether it was there before anybody asked for it
 */
public record Telling(
        String articleId,
        int version,
        Document text,
        String source,
        Instant time,
        List<String> topics,
        List<String> entities,
        boolean deleted,
        boolean backlog) {

    /** What the database can take, as it takes no null characters and lone surrogates; whoever names another time is mistaken. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

    public Telling {
        source = new String(source.replace("\0", "").getBytes(UTF_8), UTF_8);
        time = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
        topics = List.copyOf(topics);
        entities = List.copyOf(entities);
    }

    /** BCP 47. */
    String language() {
        return text.language();
    }
}
