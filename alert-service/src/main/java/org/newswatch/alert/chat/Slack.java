package org.newswatch.alert.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Clean;
import org.newswatch.alert.compose.Composition;
import org.newswatch.alert.compose.Item;

/** Blocks for an incoming webhook of Slack. {@code <!channel>} and the like come to nothing as every {@code <} is escaped. */
public final class Slack implements Chat {

    // docs.slack.dev: 50 blocks a message, 150 characters a header, 3000 a section's text.
    private static final int MOST_ITEMS = 20;
    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_TITLE = 600;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_LINK = 1_000;

    @Override
    public String type() {
        return "slack";
    }

    @Override
    public Post post(Composition composition, String address, @Nullable String secret) {
        var shown = composition.first(MOST_ITEMS);
        var blocks = new ArrayList<Map<String, Object>>();
        if (shown.isDigest()) {
            blocks.add(Map.of(
                    "type",
                    "header",
                    "text",
                    Map.of("type", "plain_text", "text", Clean.cut(shown.title(), LONGEST_HEADER), "emoji", false)));
        }
        for (var item : shown.items()) {
            blocks.add(Map.of("type", "section", "text", mrkdwn(section(item))));
            blocks.add(context(escape(item.origin())));
        }
        if (shown.more() > 0) {
            blocks.add(context("… and " + shown.more() + " more"));
        }
        return Post.to(
                address,
                Map.of(
                        "text",
                        escape(Clean.cut(shown.title(), LONGEST_HEADER)),
                        "blocks",
                        blocks,
                        "unfurl_links",
                        false,
                        "unfurl_media",
                        false));
    }

    private static String section(Item item) {
        var link = item.link();
        var title = item.title().within(LONGEST_TITLE, Slack::escape, "", "");
        var lines = new ArrayList<String>();
        lines.add(
                link == null || link.length() > LONGEST_LINK
                        ? "*" + title + "*"
                        : "*<" + escape(link) + "|" + title + ">*");
        var text = item.text().within(LONGEST_TEXT, Slack::escape, "*", "*");
        if (!text.isBlank()) {
            lines.add(text);
        }
        if (!item.found().isEmpty()) {
            lines.add("Matched: "
                    + item.found().stream()
                            .limit(5)
                            .map(found -> "*" + escape(Clean.cut(found, 40)) + "*")
                            .collect(Collectors.joining(", ")));
        }
        return String.join("\n", lines);
    }

    private static Map<String, Object> context(String text) {
        return Map.of("type", "context", "elements", List.of(mrkdwn(text)));
    }

    private static Map<String, Object> mrkdwn(String text) {
        return Map.of("type", "mrkdwn", "text", text, "verbatim", true);
    }

    /** docs.slack.dev: these three and no others. */
    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
