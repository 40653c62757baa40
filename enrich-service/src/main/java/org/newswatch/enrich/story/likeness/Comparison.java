package org.newswatch.enrich.story.likeness;

/** What one article has of the other, by the places where its terms stand. */
final class Comparison {

    /** Numbers of three digits and more weigh more than this; years do not. */
    private static final double LONG_NUMBER = 4.5;

    private final Terms terms;
    private final boolean[] shared;

    Comparison(Terms terms, Terms other) {
        this.terms = terms;
        this.shared = terms.sharedWith(other);
    }

    Share title() {
        return Share.of(terms, shared, Terms.TITLE);
    }

    Share lead() {
        return Share.of(terms, shared, Terms.LEAD);
    }

    Share names() {
        return Share.of(terms, shared, Terms.LEAD, Terms.NAME);
    }

    /** Names and numbers, which tell one event from others of its kind. */
    Share specificsOfTitle() {
        return Share.of(terms, shared, Terms.TITLE, Terms.NAME | Terms.NUMBER);
    }

    Share specificsOfLead() {
        return Share.of(terms, shared, Terms.LEAD, Terms.NAME | Terms.NUMBER);
    }

    /** Weight of the long numbers that both have anywhere. */
    double longNumbers() {
        double found = 0;
        for (int at = 0; at < terms.count(); at++) {
            if (shared[at] && terms.is(at, Terms.NUMBER) && terms.weight(at) > LONG_NUMBER) {
                found += terms.weight(at);
            }
        }
        return found;
    }
}
