package org.newswatch.enrich.topic;

import java.util.List;

/**
 * Why an article was given a topic or was not.
 *
 * @param id of the topic
 * @param label in English
 * @param version of the topic's rules
 * @param score the sum of what the rules contributed
 * @param threshold from which the tag is given
 * @param abstain how far below it a score is still a near miss
 * @param band what came of it
 * @param subtopics the same for the parts; only those that the tag has or would have
 * @param rules all that were found, those that contributed most first; empty where nothing was
 */
public record Verdict(
        String id,
        String label,
        int version,
        double score,
        double threshold,
        double abstain,
        Band band,
        List<Subtopic> subtopics,
        List<Weighed> rules) {

    /**
     * One rule that matched.
     *
     * @param rule its id
     * @param weight negative for look-alikes
     * @param contributed to the score: 0 where heavier rules spoke in all the same places
     * @param found its mentions
     * @param excepted mentions that do not count, as they are part of one of the rule's exceptions
     */
    public record Weighed(
            String rule, double weight, double contributed, List<Evidence> found, List<Evidence> excepted) {}
}
