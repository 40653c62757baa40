package org.newswatch.enrich.pipeline;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.newswatch.enrich.entity.EntityFinder;
import org.newswatch.enrich.entity.Gazetteer;
import org.newswatch.enrich.language.LanguageDetector;
import org.newswatch.enrich.story.likeness.FingerprintReader;
import org.newswatch.enrich.topic.TopicClassifier;
import org.newswatch.enrich.topic.Topics;
import org.newswatch.percolator.analyze.Vocabulary;

/** The parts that know nothing of the framework, made at start-up so that the first article finds them warm. */
class Parts {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    /** One for all who read articles. */
    @Produces
    @Singleton
    Vocabulary vocabulary() {
        return new Vocabulary();
    }

    @Produces
    @Singleton
    @Startup
    LanguageDetector languages() {
        return new LanguageDetector();
    }

    @Produces
    @Singleton
    Topics topics() {
        return Topics.shipped();
    }

    @Produces
    @Singleton
    @Startup
    TopicClassifier classifier(Topics topics, Vocabulary vocabulary) {
        return new TopicClassifier(topics, vocabulary);
    }

    @Produces
    @Singleton
    @Startup
    EntityFinder entities(EntitiesConfig config, Vocabulary vocabulary) {
        return new EntityFinder(Gazetteer.with(config.files().orElse(List.of())), vocabulary);
    }

    @Produces
    @Singleton
    FingerprintReader fingerprints(Vocabulary vocabulary) {
        return new FingerprintReader(vocabulary);
    }
}
