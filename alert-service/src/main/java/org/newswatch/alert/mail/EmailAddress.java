package org.newswatch.alert.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One mailbox: no name, no comment, no quotes, no list, nothing outside ASCII before the {@code @}. Stricter than RFC 5322, so that no two
 * programs on the way read it in two ways; the mail library has to agree.
 */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern LOCAL =
            Pattern.compile("(?=.{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private EmailAddress() {}

    /** Whether the text is one mailbox that can be written to. */
    public static boolean isOne(String text) {
        try {
            var normal = normal(text);
            return normal.length() <= LONGEST
                    && LOCAL.matcher(normal).lookingAt()
                    && DOMAIN.matcher(normal.substring(normal.indexOf('@') + 1)).matches()
                    && new InternetAddress(normal, true).getAddress().equals(normal);
        } catch (AddressException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The address to keep: its domain in ASCII and lower case. */
    public static String normal(String text) {
        int at = text.indexOf('@');
        if (at < 0 || text.length() > LONGEST) {
            throw new IllegalArgumentException("an address has one @ and at most " + LONGEST + " characters");
        }
        return text.substring(0, at + 1)
                + IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    }

    /** By which a mailbox is known: nobody tells two of them apart by letter case. */
    static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
