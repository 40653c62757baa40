package org.newswatch.enrich.language;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The first letters of a text as a reader sees them: lower case, composed, single spaces; markup, addresses, handles and
 * digits left out, of a letter repeated more than twice two kept.
 */
final class Prose {

    /** Enough letters for every language here; reading on changes nothing but the time. */
    static final int ENOUGH = 500;

    /** How far to look for them: a text of nothing but tags ends here. */
    private static final int LOOK_AT_MOST = 20_000;

    private char[] chars = new char[ENOUGH + 2];
    private int length = 1;
    private boolean decomposed;

    private Prose() {
        chars[0] = ' ';
    }

    static Prose of(@Nullable String... texts) {
        var prose = new Prose();
        for (var text : texts) {
            if (text != null && prose.length < ENOUGH) {
                prose.read(text, 0, text.length());
                prose.keep(' ');
            }
        }
        return prose.finished();
    }

    static Prose of(String text, int start, int end) {
        var prose = new Prose();
        prose.read(text, start, end);
        return prose.finished();
    }

    /** The characters; only the first {@link #length} count. */
    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    /** The same without the letters of other scripts: a quotation is not the article. */
    Prose only(byte script) {
        if (isAllIn(script)) {
            return this;
        }
        var kept = new Prose();
        for (var i = 0; i < length; i++) {
            var of = Letters.scriptOf(chars[i]);
            kept.keep(of == Scripts.NONE || of == script ? chars[i] : ' ');
        }
        return kept;
    }

    private boolean isAllIn(byte script) {
        for (var i = 0; i < length; i++) {
            var of = Letters.scriptOf(chars[i]);
            if (of != Scripts.NONE && of != script) {
                return false;
            }
        }
        return true;
    }

    private void read(String text, int start, int wholeEnd) {
        var end = Math.min(wholeEnd, start + LOOK_AT_MOST);
        var at = start;
        while (at < end && length < ENOUGH) {
            var skipped = Noise.end(text, at, end);
            if (skipped > at) {
                keep(' ');
                at = skipped;
            } else {
                keep(text.charAt(at));
                at++;
            }
        }
    }

    private void keep(char original) {
        decomposed |= original >= '\u0300' && original <= '\u036F';
        var c = Letters.folded(original);
        var last = chars[length - 1];
        var repeated = c == last && (c == ' ' || (length > 1 && chars[length - 2] == c));
        if (c != Letters.INVISIBLE && !repeated && length < chars.length) {
            chars[length] = c;
            length++;
        }
    }

    private Prose finished() {
        keep(' ');
        if (decomposed) {
            chars = Normalizer.normalize(new String(chars, 0, length), Normalizer.Form.NFC)
                    .toCharArray();
            length = chars.length;
        }
        LookAlikes.unmix(chars, length);
        return this;
    }
}
