package org.newswatch.enrich.topic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How well the tags of samples agree with their readers, per topic and per topic and language with script. */
final class Quality {

    private static final String ALL = "all";

    private final Map<String, Map<String, Counts>> byTopic = new TreeMap<>();
    private final List<Sample> samples;

    private Quality(List<Sample> samples) {
        this.samples = samples;
    }

    static Quality of(List<Sample> samples, TopicClassifier classifier) {
        var quality = new Quality(samples);
        for (var sample : samples) {
            var tags = classifier.classify(sample.detected(), sample.title(), null, sample.body()).stream()
                    .map(Tag::id)
                    .collect(Collectors.toSet());
            classifier
                    .topics()
                    .forEach(topic -> quality.count(
                            topic.id(), sample, sample.topics().contains(topic.id()), tags.contains(topic.id())));
        }
        return quality;
    }

    private void count(String topic, Sample sample, boolean labelled, boolean tagged) {
        if (labelled != tagged && Boolean.getBoolean("newswatch.mistakes")) {
            System.out.printf("%s %s: %s%n", labelled ? "missed" : "wrong ", topic, sample.title());
        }
        var byLanguage = byTopic.computeIfAbsent(topic, id -> new TreeMap<>());
        for (var language : List.of(ALL, sample.language())) {
            byLanguage.merge(language, Counts.of(labelled, tagged), Counts::plus);
        }
    }

    /** Of each topic over all languages. */
    Map<String, Counts> overAll() {
        return byTopic.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, topic -> topic.getValue()
                .get(ALL)));
    }

    /** Of each topic in each language, both scripts of Serbian together, that has at least so many positives. */
    Map<String, Counts> byLanguageWith(int positives) {
        var found = new TreeMap<String, Counts>();
        byTopic.forEach((topic, byLanguage) -> byLanguage.forEach((language, counts) -> {
            if (!language.equals(ALL)) {
                found.merge(topic + " " + language.split("-", 2)[0], counts, Counts::plus);
            }
        }));
        found.values().removeIf(counts -> counts.right() + counts.missed() < positives);
        return found;
    }

    void print(String name) {
        System.out.printf("%n%s: %d samples%n%n", name, samples.size());
        System.out.println("| topic, language | right | wrong | missed | precision | recall | F1 |\n"
                + "|---|---|---|---|---|---|---|");
        byTopic.forEach((topic, byLanguage) -> byLanguage.forEach((language, counts) -> {
            if (counts.right() + counts.wrong() + counts.missed() > 0) {
                System.out.println(counts.row(topic + ", " + language));
            }
        }));
    }

    /** How often tag and reader agreed that it is, only the tag said so, only the reader. */
    record Counts(int right, int wrong, int missed) {

        static Counts of(boolean labelled, boolean tagged) {
            return new Counts(labelled && tagged ? 1 : 0, !labelled && tagged ? 1 : 0, labelled && !tagged ? 1 : 0);
        }

        Counts plus(Counts other) {
            return new Counts(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        private String row(String name) {
            var f1 = right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
            return "| %s | %d | %d | %d | %.3f | %.3f | %.3f |"
                    .formatted(name, right, wrong, missed, precision(), recall(), f1);
        }
    }
}
