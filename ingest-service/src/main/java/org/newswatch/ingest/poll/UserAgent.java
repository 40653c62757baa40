package org.newswatch.ingest.poll;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who asks: our name, where a publisher reaches whoever runs this, and for how many. */
final class UserAgent {

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e&&[^()]]{1,200}");

    private final String start;

    /** @param contact an address or a URL; null when none was set */
    UserAgent(@Nullable String contact) {
        if (contact != null && !VISIBLE.matcher(contact).matches()) {
            throw new IllegalArgumentException(
                    "ingest.poll.contact is an e-mail address or a URL without spaces, not \"" + contact + "\"");
        }
        this.start = "Newswatch/0.1 (" + (contact == null ? "" : "+" + contact + "; ");
    }

    String with(int subscribers) {
        return start + subscribers + (subscribers == 1 ? " subscriber)" : " subscribers)");
    }
}
