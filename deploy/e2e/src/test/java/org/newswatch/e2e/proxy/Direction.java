package org.newswatch.e2e.proxy;

/** One direction of all connections of a proxy, whose toxics may change at any time. */
final class Direction {

    private Toxics toxics = Toxics.NONE;

    synchronized void set(Toxics toxics) {
        this.toxics = toxics;
        notifyAll();
    }

    synchronized Toxics toxics() {
        return toxics;
    }

    /** Returns the toxics once they are no black hole. */
    synchronized Toxics awaitPassage() throws InterruptedException {
        while (toxics.blackHole()) {
            wait();
        }
        return toxics;
    }
}
