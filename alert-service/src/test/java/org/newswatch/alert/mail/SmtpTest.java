package org.newswatch.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer of a mail server means. */
class SmtpTest {

    private static final Letter LETTER = new Letter("desk@example.org", "id.1", "Power", "text", "<p>html", Map.of());

    @Test
    void connectionIsUsedAgain() throws Exception {
        try (var server = new ScriptedSmtp(Map.of())) {
            var smtp = smtp(server.port(), Duration.ofSeconds(10));

            assertThat(smtp.send(LETTER)).isEqualTo(new Handover.Taken(250));
            assertThat(smtp.send(LETTER)).isEqualTo(new Handover.Taken(250));

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user",
        "RCPT, 550 no such user here",
        "RCPT, 553 5.1.3 bad mailbox",
        "RCPT, 550 5.2.1 mailbox closed",
    })
    void mailboxThatIsNotThereIsNotWrittenToAgain(String verb, String reply) throws Exception {
        assertThat(answerTo(verb, reply)).isInstanceOf(Handover.NoMailbox.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.0 greylisted, 450",
        "RCPT, 550 5.7.1 your network is blocked, 550",
        "RCPT, 452 4.2.2 mailbox full, 452",
        "RCPT, 552 5.2.2 mailbox full, 552",
        "MAIL, 550 5.7.1 sender refused, 550",
        "DATA, 451 4.3.0 try later, 451",
        "., 421 4.3.2 going down, 421",
    })
    void serverThatDoesNotWantToNowIsTriedAgain(String verb, String reply, int code) throws Exception {
        assertThat(answerTo(verb, reply))
                .isInstanceOfSatisfying(Handover.NotNow.class, failed -> assertThat(failed.code())
                        .hasValue(code));
    }

    @ParameterizedTest
    @CsvSource({"DATA, 554 5.6.0 no", "., 554 5.7.1 looks like spam"})
    void mailThatIsRefusedIsNotSentAgainAndHarmsNoMailbox(String verb, String reply) throws Exception {
        assertThat(answerTo(verb, reply))
                .isInstanceOfSatisfying(Handover.Refused.class, refused -> assertThat(refused.reason())
                        .contains(reply.substring(4, 9)));
    }

    @ParameterizedTest
    @CsvSource({"EHLO", "MAIL", "RCPT", "DATA", "."})
    void serverThatHangsUpIsTriedAgain(String verb) throws Exception {
        assertThat(answerTo(verb, ScriptedSmtp.HANG_UP)).isInstanceOf(Handover.NotNow.class);
    }

    @Test
    void serverThatSaysNothingHoldsNobody() throws Exception {
        try (var server = new ScriptedSmtp(Map.of("RCPT", ScriptedSmtp.SILENCE))) {
            var started = System.nanoTime();

            var handover = smtp(server.port(), Duration.ofMillis(700)).send(LETTER);

            assertThat(handover).isInstanceOf(Handover.NotNow.class);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void serverThatIsAwayIsTriedAgain() throws Exception {
        int port;
        try (var taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }

        assertThat(smtp(port, Duration.ofSeconds(5)).send(LETTER))
                .isInstanceOfSatisfying(Handover.NotNow.class, failed -> assertThat(failed.code())
                        .isEqualTo(Optional.empty()));
    }

    private static Handover answerTo(String verb, String reply) throws IOException, AddressException {
        try (var server = new ScriptedSmtp(Map.of(verb, reply))) {
            return smtp(server.port(), Duration.ofSeconds(10)).send(LETTER);
        }
    }

    private static Smtp smtp(int port, Duration deadline) throws AddressException {
        return new Smtp(new MailSettings(port, deadline), InstantSource.system());
    }
}
