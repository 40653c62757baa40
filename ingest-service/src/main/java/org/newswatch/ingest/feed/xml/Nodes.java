package org.newswatch.ingest.feed.xml;

import static java.util.Locale.ROOT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes elements of tags: finds out which namespace a name is in. */
record Nodes(Faults faults) {

    /** The element whose start the scanner stands on. */
    Node node(Scanner scanner, @Nullable Node parent, @Nullable Node root) {
        var declarations = declarations(scanner.attributes());
        var name = scanner.name();
        int colon = name.indexOf(':');
        var prefix = colon < 0 ? "" : name.substring(0, colon);
        var local = name.substring(colon + 1).toLowerCase(ROOT);
        var uri = declarations.get(prefix);
        if (uri == null && parent != null) {
            uri = parent.namespace(prefix);
        }
        if (uri == null && colon > 0) {
            faults.add(Fault.UNDECLARED_PREFIX, scanner.start());
        }
        var namespace = colon < 0 && (uri == null || parent == null || isOwn(uri, root))
                ? known(uri)
                : Namespaces.of(uri, prefix);
        return new Node(
                parent,
                name,
                namespace.isEmpty() ? local : namespace + ":" + local,
                scanner.attributes(),
                declarations);
    }

    /** The namespace of a document that has one of its own is as good as none. */
    private static boolean isOwn(String uri, @Nullable Node root) {
        return root != null && uri.equals(root.declarations().get(""));
    }

    private static String known(@Nullable String uri) {
        var known = uri == null ? Namespaces.CORE : Namespaces.of(uri, "");
        return known.equals(Namespaces.UNKNOWN) ? Namespaces.CORE : known;
    }

    private static Map<String, String> declarations(List<Attribute> attributes) {
        Map<String, String> declarations = Map.of();
        for (var attribute : attributes) {
            if (attribute.name().startsWith("xmlns")) {
                declarations = declarations.isEmpty() ? new HashMap<>() : declarations;
                var prefix =
                        attribute.name().length() == 5 ? "" : attribute.name().substring(6);
                declarations.putIfAbsent(prefix, attribute.value().strip());
            }
        }
        return declarations;
    }
}
