package org.newswatch.bench.enrich;

import java.util.LinkedHashMap;
import java.util.Map;
import org.newswatch.bench.enrich.LabelledArticles.Text;
import org.newswatch.enrich.entity.EntityFinder;
import org.newswatch.enrich.entity.Gazetteer;
import org.newswatch.enrich.language.LanguageDetector;
import org.newswatch.enrich.pipeline.Analyst;
import org.newswatch.enrich.story.likeness.FingerprintReader;
import org.newswatch.enrich.topic.TopicClassifier;
import org.newswatch.enrich.topic.Topics;
import org.newswatch.percolator.analyze.Vocabulary;

/** Reads a text in one way, and answers something that depends on it. */
interface Contender {

    int read(Text text);

    static Contender detector() {
        var detector = new LanguageDetector();
        return text -> detector.detect(null, text.title(), text.body()).code().length();
    }

    static Contender openNlp() {
        return new OpenNlp();
    }

    /** The stages of the service, and under {@code whole} all of them one after the other. */
    static Map<String, Contender> ofTheService() {
        var vocabulary = new Vocabulary();
        var detector = new LanguageDetector();
        var topics = new TopicClassifier(Topics.shipped(), vocabulary);
        var entities = new EntityFinder(Gazetteer.shipped(), vocabulary);
        var fingerprints = new FingerprintReader(vocabulary);
        var analyst = new Analyst(detector, topics, entities, vocabulary);
        var stages = new LinkedHashMap<String, Contender>();
        stages.put("topics", text -> topics.classify(text.language(), text.title(), null, text.body())
                .size());
        stages.put("names", text -> entities.find(text.language(), text.title(), null, text.body())
                .size());
        stages.put("story fingerprint", text -> fingerprints
                .read(text.language(), text.title(), null, text.body())
                .hashCode());
        stages.put("whole", text -> {
            var analysis = analyst.analyze(null, text.title(), null, text.body());
            var fingerprint = fingerprints.read(analysis.text());
            return analysis.topics().size() + fingerprint.hashCode();
        });
        return stages;
    }
}
