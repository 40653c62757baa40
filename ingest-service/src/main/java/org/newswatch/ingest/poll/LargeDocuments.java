package org.newswatch.ingest.poll;

import java.util.concurrent.Semaphore;

/** Lets a few large documents be in memory together and no more: what bounds the heap whatever feeds send. */
final class LargeDocuments {

    private final Semaphore places;

    LargeDocuments(int atOnce) {
        this.places = new Semaphore(atOnce, true);
    }

    /** A place that one document may come to need, and gives back in the end. */
    Place place() {
        return new Place();
    }

    /** Taken by the thread that reads, given back by the one that asked for the document; the latter may come first. */
    final class Place implements AutoCloseable {

        private boolean taken;
        private boolean closed;

        /** Waits for the place, once. */
        void take() throws InterruptedException {
            synchronized (this) {
                if (taken || closed) {
                    return;
                }
            }
            places.acquire();
            synchronized (this) {
                if (closed) {
                    places.release();
                } else {
                    taken = true;
                }
            }
        }

        @Override
        public synchronized void close() {
            if (taken && !closed) {
                places.release();
            }
            closed = true;
        }
    }
}
