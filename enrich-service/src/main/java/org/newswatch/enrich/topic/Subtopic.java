package org.newswatch.enrich.topic;

/**
 * The part of a topic that an article is about.
 *
 * @param id with the topic's in front: {@code energy-gas}
 * @param label in English
 * @param score what the rules that name it add up to, in the topic's points
 */
public record Subtopic(String id, String label, double score) {}
