package org.newswatch.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * The one door for XML: declares no entities, loads nothing, includes nothing, nests no deeper than a feed does. A
 * broken document is read up to where it breaks.
 */
final class SafeXml {

    private static final String SAX = "http://xml.org/sax/features/";
    private static final String HANDLERS = "http://xml.org/sax/properties/";
    private static final String LOAD_DTD = "http://apache.org/xml/features/nonvalidating/load-external-dtd";
    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final String DEEPEST = "200";

    private SafeXml() {}

    /**
     * A document, whole or up to its first complete items.
     *
     * @param damage where and how it is broken; null when it is not
     */
    record Parsed(Document document, @Nullable String damage) {}

    /**
     * @param charset as the sender declared it beside the document; null leaves it to the document
     * @throws Refused 400 when it declares entities, or is broken before its first complete item
     */
    static Parsed parse(byte[] xml, @Nullable String charset) {
        var input = new InputSource(new ByteArrayInputStream(xml));
        input.setEncoding(charset);
        var document = new CompleteItems();
        try {
            reader(document).parse(input);
            return new Parsed(document.getDocument(), null);
        } catch (SAXParseException e) {
            return salvaged(document, "line " + e.getLineNumber() + ", column " + e.getColumnNumber(), e);
        } catch (IOException e) {
            // Nothing is read but memory: the bytes are no text in the encoding they are said to have.
            return salvaged(document, "not in the encoding it is said to have", e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the platform's XML parser lost a feature", e);
        }
    }

    private static Parsed salvaged(CompleteItems document, String place, Exception cause) {
        var damage = "the document is broken (" + place + "): " + cause.getMessage();
        if (document.cutToCompleteItems() == 0) {
            throw Refused.malformed(damage + "; no item is complete, nothing was taken");
        }
        return new Parsed(document.getDocument(), damage + "; only the items complete before that are taken");
    }

    private static XMLReader reader(CompleteItems handler) throws SAXException, ParserConfigurationException {
        var factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(SAX + "external-general-entities", false);
        factory.setFeature(SAX + "external-parameter-entities", false);
        factory.setFeature(LOAD_DTD, false);
        var parser = factory.newSAXParser();
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        parser.setProperty(DEPTH, DEEPEST);
        var reader = parser.getXMLReader();
        reader.setProperty(HANDLERS + "lexical-handler", handler);
        reader.setProperty(HANDLERS + "declaration-handler", handler);
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.setDTDHandler(handler);
        reader.setEntityResolver(handler);
        return reader;
    }
}
