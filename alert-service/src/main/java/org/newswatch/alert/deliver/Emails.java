package org.newswatch.alert.deliver;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.newswatch.alert.compose.Composition;
import org.newswatch.alert.compose.Wordings;
import org.newswatch.alert.mail.Handover;
import org.newswatch.alert.mail.Mails;
import org.newswatch.gate.trace.Trace;

/** Sends one message to one mailbox. */
@Singleton
final class Emails implements Sender {

    private final Mails mails;
    private final Wordings wordings;

    Emails(Mails mails, Wordings wordings) {
        this.mails = mails;
        this.wordings = wordings;
    }

    @Override
    public Set<String> types() {
        return Set.of("email");
    }

    /** Readers leave by themselves, and expect that the next mail is none of these. */
    @Override
    public boolean isWanted(Channel channel) {
        return mails.areWanted(channel.id());
    }

    @Override
    public Attempt send(Message message, Channel channel, Trace trace) {
        var notice = message.inWords(wordings.of(channel.subscription()));
        return switch (handOver(message, notice, channel)) {
            case Handover.Taken(int code) -> new Attempt.Delivered(code);
            case Handover.NotNow(var code, var reason, boolean isOfTheServer) ->
                new Attempt.Failed(code, reason, Optional.empty(), Optional.empty(), isOfTheServer);
            case Handover.Refused(int code, var reason) -> new Attempt.Hopeless(Optional.of(code), reason);
            case Handover.NoMailbox(int code, var reason) ->
                new Attempt.Gone(Optional.of(code), reason, Optional.empty());
        };
    }

    /** A test harms no channel, so what it finds out about the mailbox is told to its owner only. */
    private Handover handOver(Message message, Composition notice, Channel channel) {
        var token = requireNonNull(channel.key());
        return message instanceof Message.Test
                ? mails.sendOnce(notice, channel.id(), channel.address(), token)
                : mails.send(notice, channel.id(), channel.address(), token);
    }
}
