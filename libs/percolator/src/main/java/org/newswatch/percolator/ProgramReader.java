package org.newswatch.percolator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A place in a program that moves from left to right; {@link Op} describes what stands there. */
class ProgramReader {

    private byte[] program = {};
    private int at;

    /** Goes to the code of a program. */
    final void open(byte[] next) {
        program = next;
        at = 0;
        number();
    }

    /** Goes to a code that has no program around it yet. */
    final void openCode(byte[] code) {
        program = code;
        at = 0;
    }

    final boolean isBefore(int end) {
        return at < end;
    }

    /** The end of what follows, its length first. */
    final int end() {
        int length = number();
        return at + length;
    }

    final void skipTo(int place) {
        at = place;
    }

    final int number() {
        int next = program[at++];
        if (next >= 0) {
            return next;
        }
        int number = next & 0x7F;
        for (int shift = 7; ; shift += 7) {
            next = program[at++];
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    /** The query of a program as text, with its filters. */
    static String textOf(byte[] program) {
        var reader = new ProgramReader();
        reader.openAtCaptions(program);
        reader.skipTo(reader.end());
        return reader.text();
    }

    private String text() {
        return new String(program, at, program.length - at, UTF_8);
    }

    /** The terms that a program names, as often as it does. */
    static void terms(byte[] program, IntConsumer visitor) {
        var reader = new ProgramReader();
        reader.open(program);
        reader.visit(visitor);
    }

    /** The terms that a program stands under. */
    static int[] anchors(byte[] program) {
        var reader = new ProgramReader();
        reader.openBehindCode(program);
        var anchors = new int[reader.number()];
        for (int i = 0; i < anchors.length; i++) {
            anchors[i] = reader.number();
        }
        return anchors;
    }

    /** The code of a program, and what comes after its anchors. */
    static byte[][] aroundAnchors(byte[] program) {
        var reader = new ProgramReader();
        reader.program = program;
        int end = reader.end();
        var code = Arrays.copyOfRange(program, reader.at, end);
        reader.openAtCaptions(program);
        return new byte[][] {code, Arrays.copyOfRange(program, reader.at, program.length)};
    }

    /** Goes to the captions of a program. */
    final void openAtCaptions(byte[] next) {
        openBehindCode(next);
        for (int anchors = number(); anchors > 0; anchors--) {
            number();
        }
    }

    private void openBehindCode(byte[] next) {
        program = next;
        at = 0;
        skipTo(end());
    }

    private void visit(IntConsumer visitor) {
        switch (number()) {
            case Op.ALL, Op.ANY -> {
                for (int end = end(); isBefore(end); ) {
                    visit(visitor);
                }
            }
            case Op.VARIANTS -> {
                for (int end = end(); isBefore(end); ) {
                    number();
                    visit(visitor);
                }
            }
            case Op.WORD -> {
                number();
                visitor.accept(number());
            }
            case Op.WORDS -> {
                number();
                number();
                for (int words = number(); words > 0; words--) {
                    visitor.accept(number());
                }
            }
            case Op.KEYWORD -> visitor.accept(number());
            default -> visit(visitor); // NOT, SILENT
        }
    }
}
