package org.newswatch.ingest.feed.xml;

/** What a character may be in a tag. */
final class Letters {

    private Letters() {}

    static boolean isBlank(char one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t' || one == '\f';
    }

    static boolean startsName(char one) {
        return Character.isLetter(one) || one == '_' || one == ':';
    }

    static boolean isName(char one) {
        return startsName(one) || (one >= '0' && one <= '9') || one == '-' || one == '.' || one == 0xB7;
    }
}
