package org.newswatch.alert.mail;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.newswatch.alert.compose.Composition;

/** Sends alerts to a mailbox whose owner wanted them. */
@Singleton
public class Mails {

    private final Letters letters;
    private final Smtp smtp;
    private final Mailboxes mailboxes;

    Mails(Letters letters, Smtp smtp, Mailboxes mailboxes) {
        this.letters = letters;
        this.smtp = smtp;
        this.mailboxes = mailboxes;
    }

    /** Whether its reader has neither left, nor mail to it come back, through another channel perhaps. */
    public boolean areWanted(UUID channel) {
        return mailboxes.isWanted(channel);
    }

    /**
     * Once; a mailbox that does not exist is remembered as such before this returns.
     *
     * @param token the secret part of the reader's way out
     */
    public Handover send(Composition composition, UUID channel, String to, String token) {
        var handover = sendOnce(composition, channel, to, token);
        if (handover instanceof Handover.NoMailbox gone) {
            mailboxes.suppress(channel, gone.reason());
        }
        return handover;
    }

    /** The same for a message that is no alert: nothing is remembered of it, as only a person who tries the mailbox waits for the answer. */
    public Handover sendOnce(Composition composition, UUID channel, String to, String token) {
        return smtp.send(letters.alerts(composition, channel, to, token));
    }
}
