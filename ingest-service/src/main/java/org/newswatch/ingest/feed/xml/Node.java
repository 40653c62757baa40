package org.newswatch.ingest.feed.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a document. Its key is its local name in lower case, with the usual prefix of its namespace where that
 * is none of the formats' own: {@code title}, {@code dc:creator}, {@code media:title}.
 */
public final class Node {

    private final @Nullable Node parent;
    private final String written;
    private final List<Attribute> attributes;
    private final Map<String, String> declarations;
    private final String key;
    /** This element or the nearest around it that declares namespaces. */
    private final Node scope;

    private final List<Object> content = new ArrayList<>(2);

    /** A bit for the key of each child: an item is asked for some sixty kinds of children and has ten. */
    private long keysOfChildren;

    Node(
            @Nullable Node parent,
            String written,
            String key,
            List<Attribute> attributes,
            Map<String, String> declarations) {
        this.parent = parent;
        this.written = written;
        this.key = key;
        this.attributes = attributes;
        this.declarations = declarations;
        this.scope = parent == null || !declarations.isEmpty() ? this : parent.scope;
    }

    public String key() {
        return key;
    }

    /** As the document spells it. */
    public String written() {
        return written;
    }

    public @Nullable Node parent() {
        return parent;
    }

    /** The outermost element around it. */
    public Node root() {
        var at = this;
        while (at.parent != null) {
            at = at.parent;
        }
        return at;
    }

    void add(Object textOrNode) {
        content.add(textOrNode);
        if (textOrNode instanceof Node child) {
            keysOfChildren |= bit(child.key);
        }
    }

    List<Object> content() {
        return content;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    /** Namespaces by their prefixes, as declared at this very element. */
    public Map<String, String> declarations() {
        return declarations;
    }

    /** The namespace a prefix stands for here; null when nobody declares it. */
    @Nullable
    String namespace(String prefix) {
        for (var at = scope; at != null; at = at.parent == null ? null : at.parent.scope) {
            var uri = at.declarations.get(prefix);
            if (uri != null) {
                return uri;
            }
        }
        return null;
    }

    public List<Node> children() {
        return content.stream()
                .filter(Node.class::isInstance)
                .map(Node.class::cast)
                .toList();
    }

    /** The children of any of these keys, in the order of the keys. */
    public Stream<Node> children(String... keys) {
        return listed(keys).stream();
    }

    public Optional<Node> child(String... keys) {
        return listed(keys).stream().findFirst();
    }

    /** The text of the first child of any of these keys that has one. */
    public @Nullable String text(String... keys) {
        for (var child : listed(keys)) {
            var text = child.text();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    private List<Node> listed(String... keys) {
        List<Node> found = List.of();
        for (var wanted : keys) {
            if ((keysOfChildren & bit(wanted)) == 0) {
                continue;
            }
            for (var child : content) {
                if (child instanceof Node node && node.key.equals(wanted)) {
                    found = found.isEmpty() ? new ArrayList<>(2) : found;
                    found.add(node);
                }
            }
        }
        return found;
    }

    private static long bit(String key) {
        return 1L << key.hashCode();
    }

    /** Its value without blanks around; null when it is not there. The name counts in any case, without a prefix. */
    public @Nullable String attribute(String name) {
        for (var attribute : attributes) {
            if (attribute.name().equalsIgnoreCase(name)) {
                return attribute.value().strip();
            }
        }
        for (var attribute : attributes) {
            int colon = attribute.name().indexOf(':');
            if (colon > 0
                    && attribute.name().length() == colon + 1 + name.length()
                    && attribute.name().regionMatches(true, colon + 1, name, 0, name.length())
                    && !attribute.name().startsWith("xml")) {
                return attribute.value().strip();
            }
        }
        return null;
    }

    /** All text in it, without blanks around. */
    public String text() {
        if (content.size() == 1 && content.getFirst() instanceof String only) {
            return only.strip();
        }
        var text = new StringBuilder();
        append(text);
        return text.toString().strip();
    }

    private void append(StringBuilder text) {
        for (var part : content) {
            if (part instanceof Node node) {
                node.append(text);
            } else {
                text.append(part);
            }
        }
    }

    /** Whether there are elements in it. */
    public boolean hasMarkup() {
        return content.stream().anyMatch(Node.class::isInstance);
    }

    /** What it holds, written as HTML. */
    public String html() {
        return HtmlWriter.inner(this);
    }

    /** {@code xml:lang} as it holds here; empty where it is taken back, null where nobody says. */
    public @Nullable String language() {
        for (var at = this; at != null; at = at.parent) {
            var language = at.attribute("xml:lang");
            if (language != null) {
                return language;
            }
        }
        return null;
    }

    /** The {@code xml:base} of this element and those around it, the outermost first. */
    public List<String> bases() {
        var bases = new ArrayList<String>(1);
        for (var at = this; at != null; at = at.parent) {
            var base = at.attribute("xml:base");
            if (base != null && !base.isEmpty()) {
                bases.addFirst(base);
            }
        }
        return bases;
    }
}
