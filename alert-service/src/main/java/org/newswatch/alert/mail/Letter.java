package org.newswatch.alert.mail;

import java.util.Map;

/**
 * An e-mail to one mailbox.
 *
 * @param to as {@link EmailAddress#normal} gives it
 * @param id the part of the Message-ID before the {@code @}, in ASCII; the same in every attempt
 * @param subject in any script
 * @param text of the plain part
 * @param html of the HTML part
 * @param headers further ones, in ASCII
 */
record Letter(String to, String id, String subject, String text, String html, Map<String, String> headers) {

    /** Keeps mailbox and links out of logs. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
