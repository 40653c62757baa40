package org.newswatch.ingest.feed;

/** The reader of the service, for tests without the service. */
public final class PlainReader {

    private PlainReader() {}

    public static FeedReader reader() {
        return FeedReaders.reader();
    }
}
