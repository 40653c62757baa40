package org.newswatch.enrich.pipeline;

import java.util.List;
import org.newswatch.enrich.language.Language;
import org.newswatch.enrich.topic.Tag;

/** What a text is written in and about. */
public record Analysis(Language language, List<Tag> topics) {}
