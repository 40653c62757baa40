package org.newswatch.enrich.story.likeness;

/**
 * What one article has of the other, by the places where its terms stand: gone through once, for most of the terms stand in none.
 *
 * @param specificsOfTitle names and numbers, which tell one event from others of its kind
 * @param longNumbers weight of the long numbers that both have anywhere
 */
record Comparison(
        Share title, Share lead, Share names, Share specificsOfTitle, Share specificsOfLead, double longNumbers) {

    /** Numbers of three digits and more weigh more than this; years do not. */
    private static final double LONG_NUMBER = 4.5;

    private static final int SPECIFIC = Terms.NAME | Terms.NUMBER;

    static Comparison of(Terms terms, Terms other) {
        var shared = terms.sharedWith(other);
        var title = new Share.Sum();
        var lead = new Share.Sum();
        var names = new Share.Sum();
        var specificsOfTitle = new Share.Sum();
        var specificsOfLead = new Share.Sum();
        double longNumbers = 0;
        for (int at = 0; at < shared.length; at++) {
            if (!terms.is(at, Terms.TITLE | Terms.LEAD | Terms.NUMBER)) {
                continue;
            }
            double weight = terms.weight(at);
            boolean isSpecific = terms.is(at, SPECIFIC);
            if (terms.is(at, Terms.TITLE)) {
                title.add(weight, shared[at]);
                specificsOfTitle.addIf(isSpecific, weight, shared[at]);
            }
            if (terms.is(at, Terms.LEAD)) {
                lead.add(weight, shared[at]);
                names.addIf(terms.is(at, Terms.NAME), weight, shared[at]);
                specificsOfLead.addIf(isSpecific, weight, shared[at]);
            }
            if (shared[at] && terms.is(at, Terms.NUMBER) && weight > LONG_NUMBER) {
                longNumbers += weight;
            }
        }
        return new Comparison(
                title.share(),
                lead.share(),
                names.share(),
                specificsOfTitle.share(),
                specificsOfLead.share(),
                longNumbers);
    }
}
