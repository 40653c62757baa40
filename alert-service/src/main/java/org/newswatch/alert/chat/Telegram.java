package org.newswatch.alert.chat;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Clean;
import org.newswatch.alert.compose.Composition;
import org.newswatch.alert.compose.Item;

/** The Bot API's {@code sendMessage} with its few HTML tags. The bot's token is part of the address that is posted to, and kept as a secret. */
public final class Telegram implements Chat {

    // core.telegram.org/bots/api: 4096 characters a message.
    private static final int LONGEST = 4_000;
    private static final int LONGEST_TITLE = 600;
    private static final int LONGEST_TEXT = 1_500;

    private final String api;

    /** @param api {@code https://api.telegram.org}, or a Bot API server of one's own */
    public Telegram(String api) {
        this.api = api;
    }

    @Override
    public String type() {
        return "telegram";
    }

    @Override
    public Post post(Composition composition, String address, @Nullable String secret) {
        var heading = "<b>" + escape(Clean.cut(composition.title(), 200)) + "</b>";
        return Post.to(
                api + "/bot" + requireNonNull(secret) + "/sendMessage",
                Map.of(
                        "chat_id",
                        address,
                        "text",
                        Listing.of(composition, heading, LONGEST, Telegram::item),
                        "parse_mode",
                        "HTML",
                        "link_preview_options",
                        Map.of("is_disabled", true)));
    }

    private static String item(Item item) {
        var title = item.title().within(LONGEST_TITLE, Telegram::escape, "", "");
        var link = item.link();
        var text = item.text().within(LONGEST_TEXT, Telegram::escape, "<b>", "</b>");
        var found = item.found().stream()
                .limit(5)
                .map(word -> escape(Clean.cut(word, 40)))
                .collect(Collectors.joining(", "));
        return (link == null || link.length() > 1_000
                        ? "<b>" + title + "</b>"
                        : "<a href=\"" + link.replace("&", "&amp;") + "\">" + title + "</a>")
                + "\n<i>" + escape(item.origin()) + "</i>"
                + (text.isBlank() ? "" : "\n" + text)
                + (found.isEmpty() ? "" : "\nMatched: " + found);
    }

    /** Of the four that HTML needs, and after an @ a space of no width, so that nobody is called. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("@", "@\u200B");
    }
}
