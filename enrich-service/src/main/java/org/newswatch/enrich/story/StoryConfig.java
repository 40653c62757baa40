package org.newswatch.enrich.story;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Which articles are taken for one story. */
@ConfigMapping(prefix = "enrich.story")
public interface StoryConfig {

    /** Whether articles are compared at all. If not, each is a story of its own, and the database is not asked. */
    @WithDefault("true")
    boolean enabled();

    /** How far apart in time the articles of one story are at most. */
    @WithDefault("72h")
    Duration window();

    /** From which share of the shorter text in the longer one, in (0, 1], one is taken for a copy of the other. */
    @WithDefault("0.65")
    double sameText();

    /** From which score, in (0, 1], two reports in other words are taken for one event; higher hides less and joins less. */
    @WithDefault("0.6")
    double sameEvent();

    /** The same for articles of which there is little more than the title. */
    @WithDefault("0.8")
    double sameTitle();

    /** How many recent articles a term may be found in; one that more have says nothing. */
    @WithDefault("64")
    int commonTerm();

    /** With how many earlier articles an article is compared at most, those first that share most. */
    @WithDefault("32")
    int candidates();

    /** How many articles a story has at most. */
    @WithDefault("1000")
    int mostArticles();

    /** How long it is remembered which story an article tells; longer than the window. */
    @WithDefault("30d")
    Duration memory();
}
