package org.newswatch.ingest.encoding;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a feed document as text. Asked in this order: the byte order mark, the zeros of UTF-16 and UTF-32,
 * the server (RFC 3023), the prolog; and where the bytes say otherwise, they are believed and not the label.
 */
public final class Decoder {

    /** How much likelier, per letter and in all, another encoding must be to be believed over the label. */
    private static final double CLEARLY = 1.0, EVIDENCE = 8.0;

    private final byte[] document;
    private final List<String> warnings = new ArrayList<>();
    private boolean mistaken;

    private Decoder(byte[] document) {
        this.document = document;
    }

    /** @param contentType the value of the HTTP header Content-Type; null when there was none */
    public static Decoded decode(byte[] document, @Nullable String contentType) {
        return new Decoder(document).decode(contentType);
    }

    private Decoded decode(@Nullable String contentType) {
        var mark = Declared.Mark.of(document);
        if (mark.isPresent()) {
            return marked(mark.get(), contentType);
        }
        var wide = Declared.byZeros(document);
        if (wide.isPresent()) {
            return wide(wide.get());
        }
        return narrow(contentType);
    }

    private Decoded marked(Declared.Mark mark, @Nullable String contentType) {
        known(Declared.byServer(contentType), "the server")
                .filter(name -> !name.equals(mark.charset()) && !mark.charset().startsWith(name))
                .ifPresent(name -> warn("the server says " + name + ", the byte order mark " + mark.charset()));
        var rest = Arrays.copyOfRange(document, mark.length(), document.length);
        if (!mark.charset().equals("utf-8")) {
            return text(new String(rest, Charset.forName(mark.charset())), mark.charset());
        }
        return Utf8.in(rest).isClean() ? utf8(rest) : utf8WithStrays(rest);
    }

    private Decoded wide(String charset) {
        var decoded = Charset.forName(charset);
        known(Declared.byItself(document, decoded), "the document")
                .filter(name -> !charset.startsWith(name))
                .ifPresent(name -> warn("the document says it is " + name + " and is " + charset));
        return text(new String(document, decoded), charset);
    }

    private Decoded narrow(@Nullable String contentType) {
        var server = known(Declared.byServer(contentType), "the server");
        var prolog = known(Declared.byItself(document), "the document");
        var declared = server.or(() -> prolog);
        var utf8 = Utf8.in(document);
        if (!utf8.high()) {
            var ascii = server.isEmpty() && Declared.isTextOfXml(contentType) ? Optional.of("us-ascii") : declared;
            return text(new String(document, Charsets.read(ascii.orElse("utf-8"))), ascii.orElse("utf-8"));
        }
        if (utf8.isClean() && !isEastAsianByChance(utf8, declared)) {
            declared.filter(name -> !name.equals("utf-8"))
                    .ifPresent(name -> warn("declared " + name + " and is utf-8"));
            return utf8(document);
        }
        if (utf8.isMeant() && declared.orElse("utf-8").equals("utf-8")) {
            return utf8WithStrays(document);
        }
        return other(declared.filter(name -> !name.equals("utf-8")), server.isPresent() || prolog.isPresent());
    }

    /** A few Chinese characters in their own encoding may be clean UTF-8 by chance. */
    private static boolean isEastAsianByChance(Utf8 utf8, Optional<String> declared) {
        return utf8.sequences() < 3 && declared.filter(Charsets::isMultibyte).isPresent();
    }

    private Decoded utf8(byte[] bytes) {
        return text(Utf8.read(bytes), "utf-8");
    }

    private Decoded utf8WithStrays(byte[] bytes) {
        warn("bytes in it are not utf-8");
        var detector = Detector.of(Utf8.strays(bytes));
        var usual = detector.read("windows-1252");
        var other = detector.best()
                .filter(guess -> isClearer(guess, usual))
                .filter(guess -> !Charsets.isMultibyte(guess.charset()))
                .orElse(usual);
        return text(Utf8.withStrays(bytes, Charsets.read(other.charset())), "utf-8");
    }

    private Decoded other(Optional<String> declared, boolean labelled) {
        var detector = Detector.of(document);
        var guess = detector.best();
        if (declared.isPresent() && !Charsets.isMultibyte(declared.get())) {
            var label = detector.read(declared.get());
            var better = guess.filter(other ->
                    isClearer(other, label) && !Charsets.read(other.charset()).equals(Charsets.read(label.charset())));
            better.ifPresent(other -> warn("declared " + label.charset() + " and is " + other.charset()));
            return single(better.orElse(label).charset());
        }
        if (declared.isPresent()) {
            return text(new String(document, Charsets.read(declared.get())), declared.get());
        }
        var found = guess.map(Detector.Guess::charset).orElse("windows-1252");
        warn(labelled ? "declared utf-8 and is " + found : "declares no encoding and is " + found);
        return single(found);
    }

    private static boolean isClearer(Detector.Guess other, Detector.Guess label) {
        double gain = other.likelihood() - label.likelihood();
        return gain >= CLEARLY && gain * other.letters() >= EVIDENCE;
    }

    /** ISO 8859-1 with bytes that it leaves to controls is windows-1252. */
    private Decoded single(String charset) {
        boolean latin1 = charset.equals("iso-8859-1") || charset.equals("us-ascii");
        var name = latin1 && hasControls() ? "windows-1252" : charset;
        if (charset.equals("us-ascii")) {
            warn("declared us-ascii and is windows-1252");
            name = "windows-1252";
        }
        return text(new String(document, Charsets.read(charset)), name);
    }

    private boolean hasControls() {
        for (byte b : document) {
            if ((b & 0xFF) >= 0x80 && (b & 0xFF) < 0xA0) {
                return true;
            }
        }
        return false;
    }

    private Decoded text(String read, String charset) {
        var text = read.startsWith("\uFEFF") ? read.substring(1) : read;
        if (!Characters.isAscii(text)) {
            var mended = DoubleEncoding.mended(text);
            if (mended.isPresent()) {
                warn("its text was encoded twice");
                text = mended.get();
            }
            text = Characters.withoutControls(text);
        }
        if (Characters.hasForbidden(text)) {
            warnings.add("control characters left out");
            text = Characters.allowed(text);
        }
        return new Decoded(text, charset, List.copyOf(warnings), mistaken);
    }

    private Optional<String> known(Optional<String> label, String who) {
        var name = label.flatMap(Charsets::name);
        label.filter(any -> name.isEmpty()).ifPresent(any -> warn(who + " names an encoding that is none"));
        // one that is wide, or EBCDIC, would have shown in the first bytes
        return name.filter(known -> !Charsets.isEbcdic(known)).filter(known -> !isNarrowAfterAll(known, who));
    }

    private boolean isNarrowAfterAll(String name, String who) {
        boolean narrow = Charsets.isWide(name)
                && Declared.Mark.of(document).isEmpty()
                && Declared.byZeros(document).isEmpty();
        if (narrow) {
            warn(who + " says it is " + name + ", and it is not");
        }
        return narrow;
    }

    private void warn(String warning) {
        mistaken = true;
        warnings.add(warning);
    }
}
