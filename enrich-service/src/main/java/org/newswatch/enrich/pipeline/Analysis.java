package org.newswatch.enrich.pipeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.newswatch.enrich.entity.EntityTag;
import org.newswatch.enrich.language.Language;
import org.newswatch.enrich.topic.Tag;

/**
 * What a text is written in and about, and whom it names.
 *
 * @param entities most mentioned first
 * @param nearMisses topics it almost was about, for the metrics
 */
public record Analysis(
        Language language,
        List<Tag> topics,
        List<EntityTag> entities,
        @JsonIgnore List<String> nearMisses) {}
