package org.newswatch.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.newswatch.ingest.article.Text;
import org.newswatch.ingest.feed.xml.Node;

/** Finds the categories and keywords of an item. */
final class Tags {

    private static final String[] ALWAYS_JOINED = {
        "media:keywords", "itunes:keywords", "news:keywords", "keywords", "tags"
    };
    private static final int LONGEST_PART = 30;

    private Tags() {}

    static List<String> of(Node item) {
        var categories = new ArrayList<String>();
        item.children("category", "dc:subject", "dcterms:subject", "media:category", "itunes:category")
                .flatMap(category -> Stream.concat(Stream.of(category), category.children("itunes:category")))
                .map(Tags::name)
                .filter(name -> !name.isEmpty())
                .forEach(categories::add);
        Set<String> tags = new LinkedHashSet<>();
        if (categories.size() == 1) {
            tags.addAll(split(categories.getFirst()));
        } else {
            tags.addAll(categories);
        }
        item.children(ALWAYS_JOINED)
                .flatMap(words -> Stream.of(words.text().split("[,;]")))
                .map(Text::line)
                .filter(word -> !word.isEmpty())
                .forEach(tags::add);
        return List.copyOf(tags);
    }

    private static String name(Node category) {
        for (var attribute : List.of("term", "label", "text", "value")) {
            var name = category.attribute(attribute);
            // A term that is an address is for machines, and the label is its name.
            if (name != null && !name.isEmpty() && (!attribute.equals("term") || !Reference.isWeb(name))) {
                return Text.line(name);
            }
        }
        return RawText.either(category.text()).line();
    }

    /** Three and more short words between commas are several categories; two may be "Belgrade, Serbia". */
    static List<String> split(String joined) {
        var parts = Stream.of(joined.split("[,;|]")).map(Text::line).toList();
        boolean several = parts.size() > (joined.indexOf(',') < 0 ? 1 : 2)
                && parts.stream().allMatch(part -> !part.isEmpty() && part.length() <= LONGEST_PART);
        return several ? parts : List.of(joined);
    }
}
