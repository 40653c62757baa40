package org.newswatch.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.compose.Composer;

/** What is remembered of a mailbox that a mail server does not know. */
class MailsTest {

    private static final UUID CHANNEL = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private final List<UUID> suppressed = new ArrayList<>();

    @Test
    void anAlertThatComesBackGivesTheMailboxUpAndATestDoesNot() throws Exception {
        try (var server = new ScriptedSmtp(Map.of("RCPT", "550 5.1.1 no such user"))) {
            var config = new MailSettings(server.port(), Duration.ofSeconds(10));
            var smtp = new Smtp(config, InstantSource.system());
            var mails = new Mails(new Letters(() -> URI.create("https://n.example"), config), smtp, mailboxes(config));
            var message = Composer.sentence(CHANNEL, "Desk", "a sentence", Instant.EPOCH);

            var tested = mails.sendOnce(message, CHANNEL, "gone@example.org", "token");
            assertThat(suppressed).isEmpty();
            var alerted = mails.send(message, CHANNEL, "gone@example.org", "token");

            assertThat(tested).isInstanceOf(Handover.NoMailbox.class).isEqualTo(alerted);
            assertThat(suppressed).containsExactly(CHANNEL);
            smtp.close();
        }
    }

    private Mailboxes mailboxes(MailConfig config) {
        return new Mailboxes(null, config, InstantSource.system()) {
            @Override
            public void suppress(UUID channel, String reason) {
                suppressed.add(channel);
            }
        };
    }
}
