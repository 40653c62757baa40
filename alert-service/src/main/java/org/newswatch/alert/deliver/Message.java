package org.newswatch.alert.deliver;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.newswatch.alert.compose.Composer;
import org.newswatch.alert.compose.Composition;
import org.newswatch.alert.compose.Wording;
import org.newswatch.alert.raise.Alert;

/** What goes to a channel in one piece. */
sealed interface Message {

    /** The same in every attempt. */
    UUID id();

    /** As people read it. */
    default Composition inWords(Wording wording) {
        return switch (this) {
            case One(var alert) -> Composer.compose(id(), List.of(alert), 0, wording);
            case Digest(var id, var alerts, int more) ->
                Composer.compose(id, TopicalStory.ordered(alerts), more, wording);
            case Notice notice -> Composer.sentence(id(), notice.subscription().name(), notice.sentence(), notice.at());
            case Test test -> Composer.sentence(id(), test.subscription().name(), test.sentence(), test.at());
        };
    }

    /** One alert by itself; the message goes by the alert's id. */
    record One(Alert alert) implements Message {
        @Override
        public UUID id() {
            return alert.id();
        }
    }

    /**
     * Alerts that were held and go together, those of one subscription.
     *
     * @param alerts at least one, what was raised last first
     * @param more how many others there are for which there was no room
     */
    record Digest(UUID id, List<Alert> alerts, int more) implements Message {

        /** Shows one less, for a channel that has no room for all. */
        Digest shorter() {
            return new Digest(id, alerts.subList(0, alerts.size() - 1), more + 1);
        }
    }

    /**
     * Another channel of the same subscription was disabled.
     *
     * @param channel the one that was disabled
     * @param reason a sentence, and how to mend it
     */
    record Notice(UUID id, Alert.Subscription subscription, Concerned channel, String reason, Instant at)
            implements Message {

        /** For channels that people read. */
        String sentence() {
            return "A channel (" + channel.type() + ") of the subscription \"" + subscription.name()
                    + "\" was disabled: " + reason;
        }
    }

    /**
     * Tries a channel because its owner asked for it. It tells of no article, and nobody keeps it.
     *
     * @param channel the one it goes through
     */
    record Test(UUID id, Alert.Subscription subscription, Concerned channel, Instant at) implements Message {

        /** Says first that it is a test, so that nobody takes it for news. */
        String sentence() {
            return "TEST: somebody tries this channel (" + channel.type() + ") of the subscription \""
                    + subscription.name() + "\". It tells of no article.";
        }
    }

    /** The channel that a message is about. */
    record Concerned(UUID id, String type) {}
}
