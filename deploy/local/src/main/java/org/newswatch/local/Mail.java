package org.newswatch.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A mail as it came in.
 *
 * @param to all mailboxes, comma-separated
 * @param date of its header, RFC 3339 in whole seconds
 * @param text the plain part, decoded; empty when there is none
 * @param html the HTML part, decoded; empty when there is none
 * @param raw every byte of it
 */
record Mail(String id, String from, String to, String subject, String date, String text, String html, String raw) {

    static Mail of(MimeMessage message) {
        try {
            return new Mail(
                    Objects.toString(message.getMessageID(), ""),
                    joined(message.getFrom()),
                    joined(message.getAllRecipients()),
                    Objects.toString(message.getSubject(), ""),
                    message.getSentDate() == null
                            ? ""
                            : message.getSentDate().toInstant().toString(),
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    GreenMailUtil.getWholeMessage(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail that was taken can be read", e);
        }
    }

    /** For people, with nothing of a mail read as markup. */
    static String page(List<Mail> mails) {
        return """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail inbox</title></head>
            <body style="font-family:system-ui,sans-serif;max-width:48rem;margin:1rem auto;padding:0 1rem">
            <h1>%d mails, newest first</h1>
            %s
            </body></html>
            """.formatted(mails.size(), mails.stream().map(Mail::article).collect(Collectors.joining("\n")));
    }

    private String article() {
        return "<article><h2>%s</h2><p>to %s, %s</p><pre style=\"white-space:pre-wrap\">%s</pre></article>"
                .formatted(escape(subject), escape(to), date, escape(text));
    }

    private static String joined(Object[] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return new String(part.getInputStream().readAllBytes(), UTF_8);
        }
        if (part.isMimeType("multipart/*")) {
            // Not by the part's content: who makes that is looked up by class loader, and tests have several.
            var parts = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
