package org.newswatch.alert.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.newswatch.alert.compose.Composer;
import org.newswatch.alert.compose.Wording;
import org.newswatch.alert.raise.Alert;

/** Writes RFC 4287, in parts as RFC 5005 links them. */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private AtomFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(Part part, Wording wording) {
        var text = new StringWriter();
        try {
            new AtomFeed(WRITERS.createXMLStreamWriter(text)).write(part, wording);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can always be written to", e);
        }
        return text.toString().getBytes(UTF_8);
    }

    private void write(Part part, Wording wording) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element("id", urn(part.subscription()));
        element("title", part.title());
        element("updated", part.updated().toString());
        link("self", part.self());
        if (part.next() != null) {
            link("next", part.next());
        }
        for (var alert : part.alerts()) {
            entry(alert, wording);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Alert alert, Wording wording) throws XMLStreamException {
        var item = Composer.item(alert, wording);
        xml.writeStartElement("entry");
        element("id", urn(alert.id()));
        element("title", item.title().plain());
        element("updated", alert.raisedAt().toString());
        if (alert.article().publishedAt() != null) {
            element("published", alert.article().publishedAt().toString());
        }
        if (item.link() != null) {
            link("alternate", item.link());
        }
        xml.writeStartElement("author");
        element("name", alert.article().source().name());
        xml.writeEndElement();
        for (var topic : alert.article().topics()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", EntryText.xml(topic.id()));
            xml.writeAttribute("label", EntryText.xml(topic.label()));
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(EntryText.xml(EntryText.html(item)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(EntryText.xml(text));
        xml.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", EntryText.xml(address));
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
