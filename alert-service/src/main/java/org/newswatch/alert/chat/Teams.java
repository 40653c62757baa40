package org.newswatch.alert.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Clean;
import org.newswatch.alert.compose.Composition;
import org.newswatch.alert.compose.Item;
import org.newswatch.alert.compose.Words;

/** An Adaptive Card for a Workflow of Microsoft Teams. Its runs of text know no Markdown and no mentions, so nothing has to be escaped. */
public final class Teams implements Chat {

    // learn.microsoft.com: a message has at most 28 KB.
    private static final int MOST_ITEMS = 10;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_TEXT_AMONG_OTHERS = 250;
    private static final int LONGEST_LINK = 600;

    @Override
    public String type() {
        return "teams";
    }

    @Override
    public Post post(Composition composition, String address, @Nullable String secret) {
        var shown = composition.first(MOST_ITEMS);
        var body = new ArrayList<Map<String, Object>>();
        if (shown.isDigest()) {
            body.add(block(List.of(run(Clean.cut(shown.title(), LONGEST_TITLE), "size", "Large"))));
        }
        for (var item : shown.items()) {
            body.add(block(List.of(title(item))));
            var text = runs(item.text().cut(shown.isDigest() ? LONGEST_TEXT_AMONG_OTHERS : LONGEST_TEXT));
            if (!text.isEmpty()) {
                body.add(block(text));
            }
            body.add(block(List.of(run(item.origin(), "isSubtle", true))));
        }
        if (shown.more() > 0) {
            body.add(block(List.of(run("… and " + shown.more() + " more", "isSubtle", true))));
        }
        var card = Map.of(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.4",
                "body", body);
        return Post.to(
                address,
                Map.of(
                        "type",
                        "message",
                        "attachments",
                        List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card))));
    }

    private static Map<String, Object> title(Item item) {
        var text = item.title().cut(LONGEST_TITLE).plain();
        var link = item.link();
        return link == null || link.length() > LONGEST_LINK
                ? run(text, "weight", "Bolder")
                : Map.of(
                        "type",
                        "TextRun",
                        "text",
                        text,
                        "weight",
                        "Bolder",
                        "selectAction",
                        Map.of("type", "Action.OpenUrl", "url", link));
    }

    private static List<Map<String, Object>> runs(Words words) {
        return words.spans().stream()
                .filter(span -> !span.text().isEmpty())
                .map(span -> run(span.text(), "highlight", span.marked()))
                .toList();
    }

    private static Map<String, Object> block(List<Map<String, Object>> runs) {
        return Map.of("type", "RichTextBlock", "inlines", runs);
    }

    private static Map<String, Object> run(String text, String property, Object value) {
        return Map.of("type", "TextRun", "text", text, property, value);
    }
}
