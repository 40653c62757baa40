package org.newswatch.percolator;

/** The two rarest of some terms, so that there is one beside any of them. */
final class Rarest {

    static final int NONE = 0;

    private int first = NONE;
    private int second = NONE;
    private double firstShare = 1;
    private double secondShare = 1;

    void add(int term, double share) {
        if (term == NONE || term == first || term == second) {
            return;
        }
        if (first == NONE || share < firstShare) {
            second = first;
            secondShare = firstShare;
            first = term;
            firstShare = share;
        } else if (second == NONE || share < secondShare) {
            second = term;
            secondShare = share;
        }
    }

    void addAll(Rarest others) {
        add(others.first, others.firstShare);
        add(others.second, others.secondShare);
    }

    /** The rarest that is not this one; {@link #NONE} where there is no other. */
    int beside(int term) {
        return first == term ? second : first;
    }

    double shareBeside(int term) {
        return first == term ? secondShare : firstShare;
    }
}
