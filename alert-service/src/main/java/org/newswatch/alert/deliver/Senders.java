package org.newswatch.alert.deliver;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.newswatch.gate.trace.Trace;

/** The sender of each type of channel. */
@Singleton
class Senders {

    private final Map<String, Sender> byType;

    Senders(@Any Instance<Sender> senders) {
        var known = new HashMap<String, Sender>();
        senders.forEach(sender -> sender.types().forEach(type -> known.put(type, sender)));
        byType = Map.copyOf(known);
    }

    /** Whether its reader has not left since the channel was claimed. */
    boolean areWanted(Channel channel) {
        var sender = byType.get(channel.type());
        return sender == null || sender.isWanted(channel);
    }

    Attempt send(Message message, Channel channel, Trace trace) {
        var sender = byType.get(channel.type());
        return sender == null
                ? new Attempt.Hopeless(
                        Optional.empty(), "this version sends nothing to a channel of type " + channel.type())
                : sender.send(message, channel, trace);
    }
}
