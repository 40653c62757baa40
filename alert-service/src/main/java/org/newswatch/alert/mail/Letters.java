package org.newswatch.alert.mail;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.newswatch.alert.PublicConfig;
import org.newswatch.alert.compose.Composition;

/** Writes letters: alerts to those who wanted them, and the question whether somebody does. */
@Singleton
class Letters {

    private final PublicConfig outside;
    private final MailConfig config;

    Letters(PublicConfig outside, MailConfig config) {
        this.outside = outside;
        this.config = config;
    }

    /**
     * @param channel by which the reader can end it
     * @param token that only the reader has
     */
    Letter alerts(Composition composition, UUID channel, String to, String token) {
        var leave = outside.link("/unsubscribe/" + channel + "." + token);
        var values = Map.of("composition", composition, "leave", leave);
        return new Letter(
                to,
                composition.id() + "." + channel,
                composition.title(),
                Forms.ALERTS_TEXT.fill(values),
                Forms.ALERTS_HTML.fill(values),
                // RFC 8058: the reader's program posts to the address, without asking its user further.
                Map.of("List-Unsubscribe", "<" + leave + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

    Letter question(Questions.Question question, String token) {
        var values = Map.of(
                "asker", question.asker(),
                "address", question.address(),
                "confirm", outside.link("/confirm/" + token),
                "hours", config.confirmation().valid().toHours());
        return new Letter(
                question.address(),
                "question." + Tokens.hash(token),
                "Do you want news alerts at this address?",
                Forms.QUESTION_TEXT.fill(values),
                Forms.QUESTION_HTML.fill(values),
                Map.of());
    }
}
