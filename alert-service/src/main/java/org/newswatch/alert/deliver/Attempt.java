package org.newswatch.alert.deliver;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How one attempt to deliver ended. */
sealed interface Attempt {

    /** Of the answer; empty when there was none. */
    Optional<Integer> answered();

    /** What went wrong, in a sentence for the subscriber; empty when nothing did. */
    Optional<String> error();

    /** What the receiver answered, cleaned for reading and cut; empty when there was nothing to read. */
    Optional<String> response();

    /** The receiver took it. */
    record Delivered(int status, Optional<String> response) implements Attempt {

        Delivered(int status) {
            this(status, Optional.empty());
        }

        @Override
        public Optional<Integer> answered() {
            return Optional.of(status);
        }

        @Override
        public Optional<String> error() {
            return Optional.empty();
        }
    }

    /**
     * Not this time.
     *
     * @param retryAfter when the receiver asked to be called again
     * @param isOfTheHost whether it is the host that does not work, and not what this channel asks of it
     */
    record Failed(
            Optional<Integer> answered,
            String reason,
            Optional<Duration> retryAfter,
            Optional<String> response,
            boolean isOfTheHost)
            implements Attempt {

        private static final Set<Integer> TOO_MUCH = Set.of(429, 502, 504);

        /** Of HTTP: no answer and errors of the server are the host's. */
        Failed(Optional<Integer> answered, String reason, Optional<Duration> retryAfter, Optional<String> response) {
            this(
                    answered,
                    reason,
                    retryAfter,
                    response,
                    answered.map(status -> status >= 500).orElse(true));
        }

        Failed(Optional<Integer> answered, String reason, Optional<Duration> retryAfter) {
            this(answered, reason, retryAfter, Optional.empty());
        }

        @Override
        public Optional<String> error() {
            return Optional.of(reason);
        }

        /** Whether the receiver has too much to do: then nothing else is sent to it for a while. */
        boolean asksForQuiet() {
            return retryAfter.isPresent() || answered.filter(TOO_MUCH::contains).isPresent();
        }
    }

    /** This message never; others perhaps. */
    record Hopeless(Optional<Integer> answered, String reason) implements Attempt {
        @Override
        public Optional<String> error() {
            return Optional.of(reason);
        }

        @Override
        public Optional<String> response() {
            return Optional.empty();
        }
    }

    /** Nothing any more: the receiver says that it is gone for good, and its channel is disabled. */
    record Gone(Optional<Integer> answered, String reason, Optional<String> response) implements Attempt {
        @Override
        public Optional<String> error() {
            return Optional.of(reason);
        }
    }
}
