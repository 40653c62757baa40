package org.newswatch.percolator;

/** Names the clauses of a query, one after the other, by their text in it. */
@FunctionalInterface
interface Captions {

    /** All clauses without a name. */
    Captions NONE = () -> "";

    String next();

    static Captions of(byte[] program) {
        var places = new ProgramReader();
        var text = ProgramReader.textOf(program);
        places.openAtCaptions(program);
        places.number();
        return () -> {
            int start = places.number();
            return text.substring(start, start + places.number());
        };
    }
}
