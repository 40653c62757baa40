package org.newswatch.ingest.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Locale.ROOT;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said of a document's encoding: by the server, by its first bytes, and by itself. */
final class Declared {

    /** How far into a document its prolog is looked for; PHP's warnings may stand before it. */
    private static final int PROLOG_WITHIN = 2_048;

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?\\s*([^;\"',\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROLOG = Pattern.compile(
            "<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([^\"'\\s>]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern META = Pattern.compile(
            "<meta\\s[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([^\"'\\s/>]{1,40})", Pattern.CASE_INSENSITIVE);
    /** RFC 3023: text without a charset is ASCII. Bytes beyond it say that the server didn't mean it. */
    private static final Pattern TEXT_OF_XML = Pattern.compile("text/([\\w.-]+\\+)?xml(-external-parsed-entity)?");

    private Declared() {}

    /** The charset of a Content-Type as it is written there. */
    static Optional<String> byServer(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        var parameter = PARAMETER.matcher(contentType);
        return parameter.find() ? Optional.of(parameter.group(1)) : Optional.empty();
    }

    static boolean isTextOfXml(@Nullable String contentType) {
        return contentType != null
                && TEXT_OF_XML
                        .matcher(contentType.split(";", 2)[0].strip().toLowerCase(ROOT))
                        .matches();
    }

    /** The encoding that the XML prolog, or in a web page its meta element, names. */
    static Optional<String> byItself(byte[] document) {
        return in(new String(document, 0, Math.min(document.length, PROLOG_WITHIN), ISO_8859_1));
    }

    static Optional<String> byItself(byte[] document, Charset wide) {
        return in(new String(document, 0, Math.min(document.length, PROLOG_WITHIN * 4) & ~3, wide));
    }

    private static Optional<String> in(String start) {
        for (var pattern : new Pattern[] {PROLOG, META}) {
            var found = pattern.matcher(start);
            if (found.find()) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }

    /** A byte order mark: the encoding it stands for and how many bytes it takes. */
    record Mark(String charset, int length) {

        static Optional<Mark> of(byte[] document) {
            if (starts(document, 0x00, 0x00, 0xFE, 0xFF)) {
                return Optional.of(new Mark("utf-32be", 4));
            }
            if (starts(document, 0xFF, 0xFE, 0x00, 0x00)) {
                return Optional.of(new Mark("utf-32le", 4));
            }
            if (starts(document, 0xFE, 0xFF)) {
                return Optional.of(new Mark("utf-16be", 2));
            }
            if (starts(document, 0xFF, 0xFE)) {
                return Optional.of(new Mark("utf-16le", 2));
            }
            return starts(document, 0xEF, 0xBB, 0xBF) ? Optional.of(new Mark("utf-8", 3)) : Optional.empty();
        }
    }

    /** UTF-16 and UTF-32 without a mark: every document begins with an ASCII character, so zeros stand around it. */
    static Optional<String> byZeros(byte[] document) {
        if (document.length < 4) {
            return Optional.empty();
        }
        var zeros = new StringBuilder();
        for (byte b : Arrays.copyOf(document, 4)) {
            zeros.append(b == 0 ? '0' : 'x');
        }
        return switch (zeros.toString()) {
            case "000x" -> Optional.of("utf-32be");
            case "x000" -> Optional.of("utf-32le");
            case "0x0x" -> Optional.of("utf-16be");
            case "x0x0" -> Optional.of("utf-16le");
            default -> Optional.empty();
        };
    }

    private static boolean starts(byte[] document, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= document.length || (document[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
