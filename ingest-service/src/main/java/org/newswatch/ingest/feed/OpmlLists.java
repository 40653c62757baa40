package org.newswatch.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.Text;
import org.newswatch.ingest.feed.xml.Node;

/** Reads lists of feeds (OPML 1 and 2), nested as they may be. */
final class OpmlLists {

    private static final int MAX_FEEDS = 10_000;
    private static final int MAX_FOLDERS = 20;

    private final List<FeedList.Entry> feeds = new ArrayList<>();
    private final List<Feed.Warning> warnings = new ArrayList<>();
    private int outlines;

    private OpmlLists() {}

    /** @throws Refused 400 when it lists more feeds than anybody reads */
    static FeedList read(Node opml, List<String> broken) {
        var list = new OpmlLists();
        broken.forEach(sentence -> list.warnings.add(new Feed.Warning(null, sentence)));
        opml.children("body", "outline")
                .forEach(node -> list.outlines(node.key().equals("body") ? node.children() : List.of(node), List.of()));
        var title = opml.child("head").map(head -> head.text("title")).orElse(null);
        return new FeedList(title, List.copyOf(list.feeds), List.copyOf(list.warnings));
    }

    private void outlines(List<Node> outlines, List<String> folders) {
        for (var outline : outlines) {
            if (outline.key().equals("outline")) {
                outline(outline, folders);
            }
        }
    }

    private void outline(Node outline, List<String> folders) {
        int place = outlines++;
        var title = title(outline);
        var url = outline.attribute("xmlurl");
        if (url != null && !url.isEmpty()) {
            if (feeds.size() >= MAX_FEEDS) {
                throw Refused.malformed("the list names more than " + MAX_FEEDS + " feeds: send it in parts");
            }
            feeds.add(new FeedList.Entry(title, Text.line(url), withCategories(folders, outline)));
        } else if (outline.children("outline").findAny().isEmpty()) {
            warnings.add(new Feed.Warning(place, "the outline names no feed: it has no xmlUrl"));
        }
        var inner = url == null && title != null && folders.size() < MAX_FOLDERS
                ? Stream.concat(folders.stream(), Stream.of(title)).toList()
                : folders;
        outlines(outline.children(), inner);
    }

    private static @Nullable String title(Node outline) {
        for (var name : List.of("title", "text")) {
            var value = outline.attribute(name);
            if (value != null && !value.isEmpty()) {
                return RawText.either(value).line();
            }
        }
        return null;
    }

    /** Categories of OPML 2 are paths between commas: {@code /news/local,harbour}. */
    private static List<String> withCategories(List<String> folders, Node outline) {
        var category = outline.attribute("category");
        var categories = category == null
                ? Stream.<String>empty()
                : Stream.of(category.split(",")).flatMap(path -> Stream.of(path.split("/")));
        return Stream.concat(folders.stream(), categories.map(Text::line).filter(name -> !name.isEmpty()))
                .distinct()
                .toList();
    }
}
