package org.newswatch.alert.chat;

import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Composition;

/** A chat service's form of a message. */
public sealed interface Chat permits Slack, Teams, Discord, Telegram, Mattermost, Ntfy {

    /** The type of channel it serves. */
    String type();

    /**
     * Within the service's limits: what is too long is cut, what is too much is counted.
     *
     * @param address of the channel
     * @param secret of the channel, where the service has one
     */
    Post post(Composition composition, String address, @Nullable String secret);
}
