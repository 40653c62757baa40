package org.newswatch.enrich.story;

/**
 * Where a version of an article goes.
 *
 * @param story as decided when its turn came; it may have been absorbed since
 * @param isUpdate whether the article was known
 */
record Place(Reading reading, long no, long story, boolean isUpdate) {

    Telling telling() {
        return reading.telling();
    }

    Member member() {
        var telling = reading.telling();
        return new Member(no, story, telling.source(), telling.time(), reading.print());
    }
}
