package org.newswatch.enrich.story;

import org.newswatch.enrich.story.likeness.Fingerprint;
import org.newswatch.enrich.story.likeness.FingerprintReader;

/** An article of a measurement. */
record Text(String id, String language, String title, String body) {

    private static final FingerprintReader READER = new FingerprintReader();

    Text with(String newTitle, String newBody) {
        return new Text(id, language, newTitle, newBody);
    }

    Fingerprint read() {
        return READER.read(language, title, null, body);
    }
}
