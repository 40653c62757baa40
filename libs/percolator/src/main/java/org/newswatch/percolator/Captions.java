package org.newswatch.percolator;

/** The words of a program's instructions, one after the other. */
final class Captions {

    private final ProgramReader places = new ProgramReader();
    private final String text;

    Captions(byte[] program) {
        text = ProgramReader.textOf(program);
        places.openAtCaptions(program);
        places.number();
    }

    String next() {
        int start = places.number();
        return text.substring(start, start + places.number());
    }
}
