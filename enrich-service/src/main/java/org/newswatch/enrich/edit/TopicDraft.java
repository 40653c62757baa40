package org.newswatch.enrich.edit;

import org.jspecify.annotations.Nullable;
import org.newswatch.enrich.topic.Topic;

/**
 * A topic as an editor sends it.
 *
 * @param topic under a version that is yet to be given
 * @param basedOn the version that the editor changed, where they say so
 */
public record TopicDraft(Topic topic, @Nullable Integer basedOn) {}
