package org.newswatch.alert.chat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Clean;
import org.newswatch.alert.compose.Composition;
import org.newswatch.alert.compose.Item;

/** Markdown for an incoming webhook of Mattermost. {@code @all}, {@code @channel} and {@code @here} of others call nobody. */
public final class Mattermost implements Chat {

    // docs.mattermost.com: 16383 characters a post.
    private static final int LONGEST = 16_000;
    private static final int LONGEST_TITLE = 600;
    private static final int LONGEST_TEXT = 2_000;

    @Override
    public String type() {
        return "mattermost";
    }

    @Override
    public Post post(Composition composition, String address, @Nullable String secret) {
        var heading = "**" + Markdown.escape(Clean.cut(composition.title(), 200)) + "**";
        return Post.to(address, Map.of("text", Listing.of(composition, heading, LONGEST, Mattermost::item)));
    }

    private static String item(Item item) {
        var title = item.title().within(LONGEST_TITLE, Markdown::escape, "", "");
        var link = item.link();
        var text = item.text().within(LONGEST_TEXT, Markdown::escape, "**", "**");
        return (link == null ? "**" + title + "**" : "**[" + title + "](<" + link + ">)**")
                + "\n" + Markdown.escape(item.origin())
                + (text.isBlank() ? "" : "\n" + text);
    }
}
