package org.newswatch.ingest.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.newswatch.ingest.article.Text;
import org.newswatch.ingest.feed.xml.Node;

/** Finds who wrote: in the many places and spellings feeds have for it. */
final class People {

    private static final String[] AUTHORS = {
        "author", "dc:creator", "dcterms:creator", "dc:author", "itunes:author", "media:credit", "byline"
    };
    private static final String[] EDITORS = {"managingeditor", "itunes:owner", "dc:publisher"};
    private static final Pattern NAME_AND_MAIL =
            Pattern.compile("(?<name>[^<>()]*[^<>()\\s])\\s*[<(]\\s*(?:mailto:)?[^\\s<>()]+@[^\\s<>()]+\\s*[>)]");
    private static final Pattern MAIL_AND_NAME =
            Pattern.compile("(?:mailto:)?[^\\s<>()]+@[^\\s<>()]+\\s*[(<]\\s*(?<name>[^<>()]+?)\\s*[)>]");

    private People() {}

    static List<String> authors(Node item) {
        return names(item, AUTHORS);
    }

    /** Who stands for the items of a feed that name nobody. */
    static List<String> ofFeed(Node feed) {
        var authors = names(feed, AUTHORS);
        return authors.isEmpty() ? names(feed, EDITORS) : authors;
    }

    private static List<String> names(Node node, String... keys) {
        Set<String> names = new LinkedHashSet<>();
        node.children(keys)
                .filter(person -> !person.key().equals("media:credit") || "author".equals(person.attribute("role")))
                .map(People::name)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return List.copyOf(names);
    }

    private static String name(Node person) {
        var name = person.text("name", "foaf:name", "itunes:name");
        var mail = name == null ? person.text("email", "foaf:mbox", "itunes:email") : null;
        if (name != null) {
            return Text.line(name);
        }
        if (mail != null) {
            return Text.line(mail);
        }
        var text = person.text();
        // Angle brackets are around an address here, and no tags.
        return name(
                text.indexOf('&') < 0 ? Text.line(text) : RawText.either(text).line());
    }

    /** {@code mail (name)} and {@code name <mail>} are the name. */
    static String name(String written) {
        if (written.length() > 500 || written.indexOf('@') < 0) {
            return written;
        }
        for (var form : List.of(NAME_AND_MAIL, MAIL_AND_NAME)) {
            var parts = form.matcher(written);
            if (parts.matches()) {
                return parts.group("name");
            }
        }
        return written;
    }
}
