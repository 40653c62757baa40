package org.newswatch.alert.chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Clean;
import org.newswatch.alert.compose.Composition;
import org.newswatch.alert.compose.Item;

/** Embeds for a webhook of Discord, which may mention nobody. */
public final class Discord implements Chat {

    // discord.com/developers: 10 embeds a message, 6000 characters in them together, 256 in a title.
    private static final int MOST_ITEMS = 10;
    private static final int ROOM = 5_500;
    private static final int LONGEST_TITLE = 256;
    private static final int LONGEST_TEXT = 1_500;
    private static final int LONGEST_LINK = 2_000;
    private static final int ORIGIN = 150;

    @Override
    public String type() {
        return "discord";
    }

    @Override
    public Post post(Composition composition, String address, @Nullable String secret) {
        var shown = composition.first(MOST_ITEMS);
        int each = ROOM / shown.items().size() - LONGEST_TITLE - ORIGIN;
        var body = new LinkedHashMap<String, Object>();
        if (shown.isDigest()) {
            var more = shown.more() > 0 ? " (" + shown.more() + " not shown)" : "";
            body.put("content", "**" + Markdown.escape(Clean.cut(shown.title(), LONGEST_TITLE)) + "**" + more);
        }
        body.put(
                "embeds",
                shown.items().stream()
                        .map(item -> embed(item, Math.min(each, LONGEST_TEXT)))
                        .toList());
        body.put("allowed_mentions", Map.of("parse", List.of()));
        return Post.to(address, body);
    }

    private static Map<String, Object> embed(Item item, int room) {
        var embed = new LinkedHashMap<String, Object>();
        embed.put("title", item.title().within(LONGEST_TITLE, Markdown::escape, "", ""));
        var link = item.link();
        if (link != null && link.length() <= LONGEST_LINK) {
            embed.put("url", link);
        }
        var text = item.text().within(room, Markdown::escape, "**", "**");
        if (!text.isBlank()) {
            embed.put("description", text);
        }
        embed.put("footer", Map.of("text", Clean.cut(item.origin(), ORIGIN)));
        return embed;
    }
}
