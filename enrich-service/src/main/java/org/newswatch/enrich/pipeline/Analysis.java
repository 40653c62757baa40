package org.newswatch.enrich.pipeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.newswatch.enrich.entity.EntityTag;
import org.newswatch.enrich.language.Language;
import org.newswatch.enrich.topic.Tag;
import org.newswatch.percolator.Document;

/**
 * What a text is written in and about, and whom it names.
 *
 * @param entities most mentioned first
 * @param nearMisses topics it almost was about, for the metrics
 * @param text as it was read, for those who read on
 */
public record Analysis(
        Language language,
        List<Tag> topics,
        List<EntityTag> entities,
        @JsonIgnore List<String> nearMisses,
        @JsonIgnore Document text) {}
