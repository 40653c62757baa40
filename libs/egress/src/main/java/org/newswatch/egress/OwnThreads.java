package org.newswatch.egress;

import java.util.concurrent.ThreadFactory;

/**
 * Threads that live long and work for many: they inherit nothing of whoever happens to be there when they begin, such as the trace that
 * its log lines bear.
 */
final class OwnThreads {

    private OwnThreads() {}

    /** Named with numbers, from 0. */
    static ThreadFactory named(String prefix) {
        var factory = Thread.ofPlatform()
                .daemon()
                .inheritInheritableThreadLocals(false)
                .name(prefix, 0)
                .factory();
        return task -> {
            var thread = factory.newThread(task);
            // Otherwise it would be the system's, which doesn't know our classes.
            thread.setContextClassLoader(OwnThreads.class.getClassLoader());
            return thread;
        };
    }
}
