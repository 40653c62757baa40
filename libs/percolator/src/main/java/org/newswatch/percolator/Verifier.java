package org.newswatch.percolator;

/** Runs programs against one document: says whether, as fast as can be. For one thread; allocates nothing per program. */
final class Verifier extends ProgramReader {

    private final Reading reading;
    private final Finder finder;

    Verifier(Reading reading) {
        this.reading = reading;
        this.finder = new Finder(reading);
    }

    boolean holds(byte[] program) {
        open(program);
        return holds();
    }

    private boolean holds() {
        return switch (number()) {
            case Op.ALL -> all();
            case Op.ANY -> any();
            case Op.NOT -> !holds();
            case Op.WORD -> word();
            case Op.WORDS -> words();
            case Op.KEYWORD -> reading.has(number());
            case Op.VARIANTS -> variants();
            default -> holds(); // SILENT
        };
    }

    private boolean all() {
        int end = end();
        while (isBefore(end)) {
            if (!holds()) {
                skipTo(end);
                return false;
            }
        }
        return true;
    }

    private boolean any() {
        int end = end();
        while (isBefore(end)) {
            if (holds()) {
                skipTo(end);
                return true;
            }
        }
        return false;
    }

    private boolean word() {
        int fields = number();
        return reading.hasIn(number(), fields);
    }

    private boolean words() {
        int fields = number();
        int slop = number();
        finder.clear();
        boolean there = true;
        for (int words = number(); words > 0; words--) {
            int term = number();
            there = there && finder.add(term);
        }
        return there && finder.find(fields, slop, 0);
    }

    private boolean variants() {
        int end = end();
        boolean holds = false;
        while (isBefore(end)) {
            boolean mine = (number() & reading.chain()) != 0;
            holds |= holds() && mine;
        }
        return holds;
    }
}
