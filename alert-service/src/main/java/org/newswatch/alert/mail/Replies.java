package org.newswatch.alert.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Clean;

/** Reads what a mail server's refusal is about: the mailbox, the mail, or the way between us and it. */
final class Replies {

    private static final int PERMANENT = 500;
    private static final int LONGEST = 200;

    // RFC 5321: no such mailbox, user not local, name not allowed. RFC 3463: 5.1.x is the address, 5.2.1 a mailbox that
    // was closed;
    // 5.7.x is a policy, most often about the sender, and says nothing about the mailbox.
    private static final Set<Integer> ABOUT_MAILBOXES = Set.of(550, 551, 553);
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -](5\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern MAILBOX = Pattern.compile("5\\.1\\.\\d+|5\\.2\\.1");

    private Replies() {}

    static Handover read(MessagingException failure) {
        for (@Nullable Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException refused) {
                return recipient(refused.getReturnCode(), text(refused));
            }
            if (e instanceof SMTPSenderFailedException refused) {
                return sender(refused.getReturnCode(), text(refused));
            }
            if (e instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return refused.getCommand().startsWith("MAIL")
                        ? sender(refused.getReturnCode(), text(refused))
                        : mail(refused.getReturnCode(), text(refused));
            }
        }
        return new Handover.NotNow(
                Optional.empty(),
                "the mail server can't be reached or hung up; if it took the mail all the same, it comes twice under"
                        + " one Message-ID: "
                        + text(failure),
                true);
    }

    private static Handover sender(int code, String text) {
        return new Handover.NotNow(Optional.of(code), "the mail server refuses our sender: " + text, true);
    }

    private static Handover recipient(int code, String text) {
        var enhanced = ENHANCED.matcher(text);
        boolean about = enhanced.find() ? MAILBOX.matcher(enhanced.group(1)).matches() : ABOUT_MAILBOXES.contains(code);
        return code >= PERMANENT && about
                ? new Handover.NoMailbox(code, "the mail server says that there is no such mailbox: " + text)
                : new Handover.NotNow(
                        Optional.of(code), "the mail server does not take mail for this mailbox: " + text, false);
    }

    private static Handover mail(int code, String text) {
        return code >= PERMANENT
                ? new Handover.Refused(code, "the mail server refuses the mail: " + text)
                : new Handover.NotNow(Optional.of(code), "the mail server takes no mail now: " + text, true);
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static String text(Exception e) {
        return Clean.cut(Clean.line(String.valueOf(e.getMessage())).strip(), LONGEST);
    }
}
