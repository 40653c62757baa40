package org.newswatch.ingest.encoding;

import static java.util.Locale.ROOT;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of encodings as documents write them, and what such a name stands for in practice. */
final class Charsets {

    private static final Pattern CODE_PAGE = Pattern.compile("(?:x-)?(?:windows|win|cp|ms)?[-_ ]?(125[0-8])");

    /** Names that Java doesn't know or that mean more than they say; the supersets are those of the WHATWG standard. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("utf8", "utf-8"),
            Map.entry("unicode-1-1-utf-8", "utf-8"),
            Map.entry("ascii", "us-ascii"),
            Map.entry("u16", "utf-16"),
            Map.entry("u32", "utf-32"),
            Map.entry("latin1", "iso-8859-1"),
            Map.entry("latin-1", "iso-8859-1"),
            Map.entry("latin2", "iso-8859-2"),
            Map.entry("latin-2", "iso-8859-2"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gb_2312-80", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("x-sjis", "shift_jis"),
            Map.entry("sjis", "shift_jis"),
            Map.entry("ks_c_5601-1987", "euc-kr"),
            Map.entry("koi8r", "koi8-r"),
            Map.entry("koi8", "koi8-r"),
            Map.entry("cyrillic", "iso-8859-5"),
            Map.entry("unicode", "utf-16"));

    /** What really is read where a smaller repertoire is named. */
    private static final Map<String, String> READ_AS = Map.of(
            "us-ascii", "windows-1252",
            "iso-8859-1", "windows-1252",
            "iso-8859-9", "windows-1254",
            "iso-8859-11", "x-windows-874",
            "tis-620", "x-windows-874",
            "shift_jis", "windows-31j",
            "euc-kr", "x-windows-949");

    private static final Set<String> MULTIBYTE =
            Set.of("gb18030", "big5", "big5-hkscs", "shift_jis", "windows-31j", "euc-jp", "euc-kr", "x-windows-949");

    private Charsets() {}

    /** The IANA name in lower case; empty when nobody knows it. */
    static Optional<String> name(String written) {
        var name = written.strip().replaceAll("^['\"]+|['\";]+$", "").strip().toLowerCase(ROOT);
        var codePage = CODE_PAGE.matcher(name);
        if (codePage.matches()) {
            return Optional.of("windows-" + codePage.group(1));
        }
        name = ALIASES.getOrDefault(name, name);
        try {
            return Optional.of(name)
                    .filter(Charset::isSupported)
                    .map(known -> ALIASES.getOrDefault(
                            Charset.forName(known).name().toLowerCase(ROOT),
                            Charset.forName(known).name().toLowerCase(ROOT)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    static Charset read(String name) {
        return Charset.forName(READ_AS.getOrDefault(name, name));
    }

    /** UTF-16 and UTF-32, which no document is that begins with a plain letter or sign. */
    static boolean isWide(String name) {
        return name.startsWith("utf-16") || name.startsWith("utf-32") || name.startsWith("x-utf-");
    }

    static boolean isMultibyte(String name) {
        return MULTIBYTE.contains(name);
    }

    /** Where a byte below 128 may be something else than ASCII. */
    static boolean isStateful(String name) {
        return name.startsWith("iso-2022") || name.startsWith("hz");
    }

    static boolean isEbcdic(String name) {
        return name.startsWith("ibm") && !"<".equals(new String(new byte[] {'<'}, Charset.forName(name)));
    }
}
