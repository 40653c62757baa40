package org.newswatch.alert.deliver;

import java.util.Set;
import org.newswatch.gate.trace.Trace;

/** How messages go out to some types of channels. */
sealed interface Sender permits Webhooks, Emails, Chats {

    /** The types of channels it serves. */
    Set<String> types();

    /** Whether more may go through the channel, which was served until now: asked before each message. */
    default boolean isWanted(Channel channel) {
        return true;
    }

    /**
     * Within the deadline of {@link DeliverConfig}; what goes wrong is in the answer, nothing is thrown.
     *
     * @param trace the step that the attempt is
     */
    Attempt send(Message message, Channel channel, Trace trace);
}
