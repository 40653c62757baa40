package org.newswatch.ingest.feed.xml;

/** A way in which a document is not well-formed, in the words of a warning. */
enum Fault {
    GARBAGE_BEFORE("something stands before the document and was passed over"),
    GARBAGE_AFTER("something follows the end of the document"),
    SECOND_DOCUMENT("a second document follows the first; the items of both are taken"),
    CONTROL_CHARACTER("a character that XML does not allow was left out"),
    AMPERSAND("an & that begins no entity was taken as it stands"),
    UNDECLARED_ENTITY("an entity is not declared and was taken as HTML has it"),
    LESS_THAN("a < that begins no tag was taken as it stands"),
    ATTRIBUTE("an attribute without quotes or value"),
    TAG("a tag is not closed"),
    CDATA("a CDATA section is not closed"),
    UNDECLARED_PREFIX("a namespace prefix is not declared"),
    NOT_CLOSED("an element is not closed before its parent ends"),
    NOT_OPEN("an end tag closes nothing"),
    NESTED_ITEM("an item begins inside an item that is not closed"),
    TOO_DEEP("elements are nested deeper than 200"),
    TOO_MANY("more elements than a feed has"),
    BREAKS_OFF("it breaks off before its end");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    /** Nothing after it is read. */
    boolean ends() {
        return this == TOO_DEEP || this == TOO_MANY || this == BREAKS_OFF;
    }

    String words() {
        return words;
    }
}
