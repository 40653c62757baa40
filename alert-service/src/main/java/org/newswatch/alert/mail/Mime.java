package org.newswatch.alert.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import org.newswatch.alert.compose.Clean;

/** A letter in the form it travels in. What becomes a header is one line of ASCII before the mail library sees it. */
final class Mime extends MimeMessage {

    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern LINE = Pattern.compile("[\\x20-\\x7e]+");

    private final String id;

    private Mime(Session session, String id) {
        super(session);
        this.id = id;
    }

    static Mime of(Letter letter, InternetAddress from, Session session, Instant now) throws MessagingException {
        var message = new Mime(session, "<" + line(letter.id()) + "@" + domain(from) + ">");
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, new InternetAddress(line(letter.to()), true));
        message.setSubject(subject(letter.subject()), UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        for (var header : letter.headers().entrySet()) {
            message.setHeader(line(header.getKey()), line(header.getValue()));
        }
        // The last part is the one that a reader's program should prefer.
        message.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
        message.saveChanges();
        return message;
    }

    /** Not the library's: a second attempt at the same letter is recognised by it. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    static String domain(InternetAddress from) {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    /** A title that looks like an encoded word of RFC 2047 must not be decoded by the reader's program: so it is encoded once more. */
    private static String subject(String text) {
        return Clean.cut(Clean.line(text).strip(), LONGEST_SUBJECT).replace("=?", "=\u200B?");
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static String line(String value) {
        if (!LINE.matcher(value).matches()) {
            throw new IllegalArgumentException("a header is one line of printable ASCII");
        }
        return value;
    }
}
