package org.newswatch.ingest.feed;

import java.util.Set;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jdom2.input.sax.SAXHandler;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Builds the document while it is read, refuses declared entities, and can drop the item that was not finished. */
final class CompleteItems extends SAXHandler {

    private static final Set<String> ITEMS = Set.of("item", "entry");

    @Override
    public void internalEntityDecl(String name, String value) {
        throw Refused.malformed("the document declares entities, which can grow without end: refused");
    }

    @Override
    public void externalEntityDecl(String name, String publicId, String systemId) {
        throw Refused.malformed("the document declares an external entity, which would be fetched: refused");
    }

    @Override
    public void unparsedEntityDecl(String name, String publicId, String systemId, String notation) {
        externalEntityDecl(name, publicId, systemId);
    }

    /** Nothing outside the document is ever opened. */
    @Override
    public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) {
        throw Refused.malformed("the document refers to something outside of it: refused");
    }

    /** An HTML entity under a document type that is not loaded, as old RSS has them. */
    @Override
    public void skippedEntity(String name) throws SAXException {
        var text = Parser.unescapeEntities("&" + name + ";", true);
        characters(text.toCharArray(), 0, text.length());
    }

    /** Drops the item under way when the document broke; returns how many complete ones there are. */
    int cutToCompleteItems() {
        var unfinished = unfinishedItem();
        if (unfinished != null) {
            unfinished.detach();
        }
        var document = getDocument();
        if (document == null || !document.hasRootElement()) {
            return 0;
        }
        int complete = 0;
        for (var element : document.getRootElement().getDescendants(Filters.element())) {
            complete += isItem(element) ? 1 : 0;
        }
        return complete;
    }

    private @Nullable Element unfinishedItem() {
        Element item = null;
        for (var open = open(); open != null; open = open.getParentElement()) {
            item = isItem(open) ? open : item;
        }
        return item;
    }

    private @Nullable Element open() {
        try {
            return getCurrentElement();
        } catch (SAXException nothingOpen) {
            return null;
        }
    }

    private static boolean isItem(Element element) {
        return ITEMS.contains(element.getName());
    }
}
