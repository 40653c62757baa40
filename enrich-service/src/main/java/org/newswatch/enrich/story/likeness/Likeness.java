package org.newswatch.enrich.story.likeness;

/**
 * How alike two articles are. All figures are in [0, 1].
 *
 * @param containment share of the shorter text that is in the longer one
 * @param common sampled shingles that both have
 * @param title how well each title is covered by the other article, the worse of both
 * @param anyTitle the better of both
 * @param lead how well the first words of each are covered by the other article, the geometric mean
 * @param anyLead the better of both
 * @param names as the lead, of the names there alone, the mean
 * @param numbers how many long numbers both have: 1 from three of four digits on
 * @param titleConflict 1 when each title has a name or number of its own that the other article has nowhere
 * @param leadConflict the nearer to 1, the more such names and numbers the first words of both have, against those shared
 * @param dateConflict 1 when the first words of both name days, and none of these is in the other article
 */
public record Likeness(
        double containment,
        int common,
        double title,
        double anyTitle,
        double lead,
        double anyLead,
        double names,
        double numbers,
        double titleConflict,
        double leadConflict,
        double dateConflict) {

    /** The weight of one name that is not listed anywhere. */
    private static final double A_NAME = 4;

    private static final double ENOUGH_NUMBERS = 15;

    private static final int FEWEST_COMMON = 6;

    private static final Likeness NONE = new Likeness(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1);

    /** Articles of different languages are not alike. */
    public static Likeness of(Fingerprint a, Fingerprint b) {
        if (a.chain() != b.chain()) {
            return NONE;
        }
        var overlap = Overlap.of(a.sketch(), b.sketch());
        var ofA = Comparison.of(a.terms(), b.terms());
        var ofB = Comparison.of(b.terms(), a.terms());
        double titleA = ofA.title().covered();
        double titleB = ofB.title().covered();
        double leadA = ofA.lead().covered();
        double leadB = ofB.lead().covered();
        return new Likeness(
                overlap.containment(),
                overlap.common(),
                Math.min(titleA, titleB),
                Math.max(titleA, titleB),
                Math.sqrt(leadA * leadB),
                Math.max(leadA, leadB),
                names(ofA.names(), ofB.names()),
                Math.min(1, ofA.longNumbers() / ENOUGH_NUMBERS),
                titleConflict(ofA.specificsOfTitle(), ofB.specificsOfTitle()),
                leadConflict(ofA.specificsOfLead(), ofB.specificsOfLead()),
                a.dates().conflictWith(b.dates()) ? 1 : 0);
    }

    /** Where nobody is named, that says nothing. */
    private static double names(Share a, Share b) {
        return a.isEmpty() && b.isEmpty() ? 0.5 : (a.covered() + b.covered()) / 2;
    }

    private static double titleConflict(Share a, Share b) {
        return Math.min(1, Math.min(a.missing(), b.missing()) / A_NAME);
    }

    private static double leadConflict(Share a, Share b) {
        double missing = Math.min(a.missing(), b.missing());
        return missing / (missing + (a.found() + b.found()) / 2 + A_NAME);
    }

    /**
     * How much speaks for one event told in two ways, at most 1.1. The weights were reasoned out by hand, not fitted: titles and first
     * words say what happened, names and numbers to whom, and a conflict of names weighs as much as a title.
     */
    public double event() {
        return 0.4 * title
                + 0.4 * lead
                + 0.2 * names
                + 0.1 * numbers
                - 0.4 * titleConflict
                - 0.2 * leadConflict
                - 0.3 * dateConflict;
    }

    /**
     * How much speaks for one text, copied: its containment, or 0 where little more is shared than what surrounds every article of a
     * site, and less where it looks like a form filled in anew.
     */
    public double copy() {
        boolean onlyFrame = common < FEWEST_COMMON || anyLead < 0.5 || anyTitle < 0.3;
        return onlyFrame ? 0 : containment - 0.15 * Math.max(titleConflict, dateConflict);
    }
}
