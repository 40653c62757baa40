package org.newswatch.local;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A mail server that takes every mail and shows it to whoever asks, in place of the world's. Mails live in memory. */
final class MailInbox implements AutoCloseable {

    private final GreenMail server;

    private MailInbox(GreenMail server) {
        this.server = server;
    }

    static MailInbox start(int smtp, int imap) {
        var setups = new ServerSetup[] {
            new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        };
        var server = new GreenMail(setups)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new MailInbox(server);
    }

    @Override
    public void close() {
        server.stop();
    }
}
