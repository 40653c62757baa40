package org.newswatch.ingest.feed.xml;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;

/**
 * The one door for XML. It opens nothing outside the document, lets nothing in it grow, and reads broken documents: an
 * item is handed over as soon as it is complete and then forgotten, so memory is bounded by the largest item.
 */
public final class XmlReader {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_NODES = 400_000;
    private static final int TOKENS_BETWEEN_LOOKS = 4_096;
    /** Elements that hold text alone: where another element of the formats begins, they have ended. */
    private static final Set<String> LEAVES =
            Set.of("link", "title", "guid", "pubdate", "author", "category", "comments", "language", "dc:date");

    private static final Set<String> AFTER_LEAVES = Set.of(
            "title", "link", "guid", "pubdate", "author", "category", "comments", "description", "item", "language");
    private static final Set<String> HOLD_DOCUMENTS = Set.of("content", "source", "description", "content:encoded");

    private final Scanner scanner;
    private final Faults faults;
    private final Nodes nodes;
    private final Predicate<Node> items;
    private final BooleanSupplier enough;
    private final List<Node> open = new ArrayList<>();
    private @Nullable Node root;
    private Set<String> itemKeys = Set.of();
    private String first = "";
    private boolean page;
    private boolean over;
    private boolean cut;
    private int item = -1;
    private int complete;
    private int count;
    private int countOutside;

    private XmlReader(String text, Predicate<Node> items, BooleanSupplier enough) {
        this.faults = new Faults(text);
        this.scanner = new Scanner(text, faults);
        this.nodes = new Nodes(faults);
        this.items = items;
        this.enough = enough;
    }

    /**
     * @param items takes each item, or element in the place of one, and says whether it wants more
     * @param enough asked now and then: whether to stop, because it takes too long
     * @throws Refused 400 when the document declares entities that grow or reach out
     */
    public static XmlDocument read(String text, Predicate<Node> items, BooleanSupplier enough) {
        return new XmlReader(text, items, enough).read();
    }

    private XmlDocument read() {
        for (int tokens = 1; !over; tokens++) {
            step();
            over |= tokens % TOKENS_BETWEEN_LOOKS == 0 && enough.getAsBoolean();
        }
        return new XmlDocument(root, first, page && root == null, complete, faults.sentences(), cut);
    }

    private void step() {
        var token = scanner.next(open.isEmpty() ? "" : open.getLast().written());
        switch (token) {
            case START, EMPTY -> start(token == Token.EMPTY);
            case END -> end(scanner.name());
            case TEXT, CDATA -> text();
            case DECLARATION -> declaration();
            case DOCTYPE -> docType();
            case NOTHING -> {}
            case OVER -> breakOff();
        }
    }

    private void breakOff() {
        over = true;
        if (!open.isEmpty()) {
            stop(Fault.BREAKS_OFF);
        }
    }

    private void stop(Fault fault) {
        over = true;
        cut = true;
        faults.add(fault, scanner.start());
        if (item >= 0) {
            faults.cutItem();
        }
    }

    private void declaration() {
        if (root != null && !open.isEmpty()) {
            // The first was never finished, and here begins the next.
            faults.add(Fault.NOT_CLOSED, scanner.start());
            closeTo(0);
        }
    }

    private void docType() {
        if (root == null && scanner.value().equalsIgnoreCase("html")) {
            page = true;
        }
    }

    private void text() {
        if (!open.isEmpty()) {
            open.getLast().add(scanner.value());
        } else if (!scanner.value().isBlank()) {
            faults.add(root == null ? Fault.GARBAGE_BEFORE : Fault.GARBAGE_AFTER, scanner.start());
        }
    }

    private void start(boolean empty) {
        var node = node(open.isEmpty() ? null : open.getLast());
        if (open.isEmpty() && !begins(node)) {
            return;
        }
        if (!open.isEmpty() && makeRoom(node.key())) {
            node = node(open.getLast());
        }
        boolean isItem = item < 0 && itemKeys.contains(node.key());
        if (!open.isEmpty() && !isItem) {
            open.getLast().add(node);
        }
        count++;
        if (isItem) {
            item = open.size();
        }
        open.add(node);
        if (empty || (open.size() > item + 2 && item >= 0 && HtmlWriter.isVoid(node.key()))) {
            closeTo(open.size() - 1);
        } else if (open.size() > MAX_DEPTH) {
            stop(Fault.TOO_DEEP);
        } else if (count > MAX_NODES) {
            stop(Fault.TOO_MANY);
        }
    }

    /** Whether an element at the top is one to read on with. */
    private boolean begins(Node node) {
        if (first.isEmpty()) {
            first = node.written();
        }
        if (root == null) {
            over = Roots.isPage(node.key());
            page |= over;
            if (over || !Roots.isRoot(node.key())) {
                faults.add(Fault.GARBAGE_BEFORE, scanner.start());
                return false;
            }
            root = node;
            itemKeys = Roots.itemsOf(node.key());
            return true;
        }
        if (itemKeys.contains(node.key())) {
            faults.add(Fault.GARBAGE_AFTER, scanner.start());
            open.add(root);
            return true;
        }
        boolean another = node.key().equals(root.key());
        faults.add(another ? Fault.SECOND_DOCUMENT : Fault.GARBAGE_AFTER, scanner.start());
        return another;
    }

    /** Closes what can't hold the element that begins; returns whether there was such a thing. */
    private boolean makeRoom(String key) {
        int before = open.size();
        var top = open.getLast().key();
        if (item >= 0
                && itemKeys.contains(key)
                && open.subList(item, open.size()).stream()
                        .noneMatch(node -> HOLD_DOCUMENTS.contains(node.key())
                                || node.key().startsWith("html:"))) {
            faults.add(Fault.NESTED_ITEM, scanner.start());
            closeTo(item);
        } else if (LEAVES.contains(top) && AFTER_LEAVES.contains(key) && !isAtomPerson(top)) {
            faults.add(Fault.NOT_CLOSED, scanner.start());
            closeTo(open.size() - 1);
        } else if ((key.equals("p") || key.equals("li")) && key.equals(top)) {
            closeTo(open.size() - 1);
        }
        return open.size() < before;
    }

    private boolean isAtomPerson(String top) {
        return top.equals("author") && root != null && !root.key().equals("rss");
    }

    private Node node(@Nullable Node parent) {
        return nodes.node(scanner, parent, root);
    }

    private void end(String name) {
        int last = open.size() - 1;
        int at = last;
        while (at >= 0 && !open.get(at).written().equalsIgnoreCase(name)) {
            at--;
        }
        if (at < 0) {
            if (root != null && !HtmlWriter.isVoid(name.toLowerCase(ROOT))) {
                faults.add(Fault.NOT_OPEN, scanner.start());
            }
            return;
        }
        if (at < last) {
            faults.add(Fault.NOT_CLOSED, scanner.start());
        }
        closeTo(at);
    }

    /** @param depth how many elements stay open */
    private void closeTo(int depth) {
        while (open.size() > depth) {
            var closed = open.removeLast();
            if (open.size() == item) {
                item = -1;
                count = countOutside;
                complete++;
                over |= !items.test(closed);
            } else if (item < 0) {
                countOutside = count;
            }
        }
    }
}
