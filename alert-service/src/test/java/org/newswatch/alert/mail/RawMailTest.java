package org.newswatch.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.alert.compose.Composer;
import org.newswatch.alert.compose.Composition;
import org.newswatch.alert.compose.Told;
import org.newswatch.alert.compose.Wording;

/** Mails byte by byte, as a real mail server took them. */
class RawMailTest {

    private static final UUID CHANNEL = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final Pattern HEADERS = Pattern.compile("(?s)^(.*?)\\r\\n\\r\\n");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Smtp smtp;

    @BeforeEach
    void start() throws Exception {
        server.start();
        smtp = new Smtp(new MailSettings(server.getSmtp().getPort(), Duration.ofSeconds(10)), InstantSource.system());
    }

    @AfterEach
    void stop() {
        smtp.close();
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Power\r\nBcc: all@example.org\r\n\r\n<h1>injected",
                "Power\nBcc: all@example.org",
                "Power\rBcc: all@example.org",
                "Power\u2028Bcc: all@example.org\u2029x\u0085y",
                "Power\u0000\u000B\u000C returns",
                "Power 🔥👩‍🚒🇽🇰 returns 🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥",
                "Power \u202Egnp.exe\u202C and \u2066isolates\u2069",
                "=?utf-8?q?Power=0D=0ABcc:_all@example.org?=",
                "Струја се враћа у луку, а са њом и све остало што је стајало од јутрос до касно у ноћ, каже оператер",
                "Power\r\n.\r\nMAIL FROM:<x@example.org>",
                "lone \uD83D half",
            })
    void titleNeverBecomesAHeaderOrACommand(String title) throws Exception {
        var message = send(Told.one(Told.titled(title)));

        assertThat(server.getReceivedMessages()).hasSize(1);
        var raw = GreenMailUtil.getWholeMessage(message);
        var headers = HEADERS.matcher(raw);
        assertThat(headers.find()).isTrue();
        assertThat(headers.group(1)).matches("(?s)[\\x20-\\x7e\\r\\n\\t]*").doesNotContain("\r\n\r\n");
        assertThat(headers.group(1).lines().filter(line -> !line.matches("[ \\t].*")))
                .allMatch(line -> line.matches(
                        "(Return-Path|Received|Date|From|To|Message-ID|Subject|Auto-Submitted|MIME-Version|Content-Type"
                                + "|List-Unsubscribe|List-Unsubscribe-Post):.*"))
                .filteredOn(line -> line.startsWith("Subject:"))
                .hasSize(1);
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject().replace("\u200B", ""))
                .doesNotContainPattern("[\\r\\n\\x00\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]")
                .startsWith(title.substring(0, 4).strip());
    }

    @Test
    void letterHasBothPartsAndAWayOut() throws Exception {
        var message = send(Told.one(Told.titled("Power <b>returns</b> & stays")));

        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        var text = parts.getBodyPart(0).getContent().toString();
        var html = parts.getBodyPart(1).getContent().toString();
        assertThat(text)
                .contains("Power <b>returns</b> & stays")
                .contains("https://harbour-post.example/1?a=1&b=2")
                .contains("Matched: \"Power\"")
                .contains("https://news.example/unsubscribe/" + CHANNEL + ".0123");
        assertThat(html)
                .contains("<mark>Power</mark> &lt;b&gt;returns&lt;/b&gt; &amp; stays")
                .contains("href=\"https://harbour-post.example/1?a=1&amp;b=2\"")
                .doesNotContain("<img", "src=");
        assertThat(message.getHeader("List-Unsubscribe"))
                .containsExactly("<https://news.example/unsubscribe/" + CHANNEL + ".0123>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getFrom()[0]).hasToString("Newswatch <alerts@newswatch.example>");
    }

    @Test
    void everyAttemptHasTheSameMessageId() throws Exception {
        send(Told.one(Told.titled("Power returns")));
        send(Told.one(Told.titled("Power returns")));

        assertThat(server.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .containsOnly("<" + new UUID(1, 2) + "." + CHANNEL + "@newswatch.example>");
    }

    @Test
    void digestListsItsAlerts() throws Exception {
        var message = send(Told.digest(3, 4));

        assertThat(message.getSubject()).isEqualTo("7 news: Grid and gas");
        assertThat(((MimeMultipart) message.getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString())
                .contains(
                        "Power returns to quay 1", "Power returns to quay 2", "Power returns to quay 3", "And 4 more.");
    }

    @Test
    void templateWordsSubjectAndTextButBringsNoMarkup() throws Exception {
        var alert = Told.titled("Power <i>returns</i>");
        var wording = new Wording("[{article.source}] {article.title}", "<script>{article.title}</script>\nline two");

        var message = send(Composer.compose(alert.id(), List.of(alert), 0, wording));

        var parts = (MimeMultipart) message.getContent();
        assertThat(message.getSubject()).isEqualTo("[Harbour Post] Power <i>returns</i>");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("&lt;script&gt;Power &lt;i&gt;returns&lt;/i&gt;&lt;/script&gt;\r\nline two")
                .doesNotContain("<script");
    }

    @Test
    void addressOfNoWebIsNoLink() throws Exception {
        var message = send(Told.one(Told.of("Power returns", "x", "javascript:alert(1)")));

        assertThat(GreenMailUtil.getWholeMessage(message)).doesNotContain("javascript:");
    }

    private MimeMessage send(Composition notice) {
        var settings = new MailSettings(0, Duration.ofSeconds(10));
        var letters = new Letters(() -> URI.create("https://news.example/"), settings);
        assertThat(smtp.send(letters.alerts(notice, CHANNEL, "desk@example.org", "0123")))
                .isEqualTo(new Handover.Taken(250));
        return server.getReceivedMessages()[server.getReceivedMessages().length - 1];
    }
}
